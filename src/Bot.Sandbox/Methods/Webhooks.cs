using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>
/// Setting, deleting and describing the webhook. Telegram demands HTTPS on port 443, 80, 88 or 8443;
/// the sandbox delivers to this machine only, over plain HTTP too and on any port.
/// </summary>
internal static partial class Webhooks
{
    /// <summary><c>setWebhook</c>; an empty address deletes.</summary>
    public static JsonNode Set(SandboxWorld world, ApiCall call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0)
        {
            return Delete(world, call);
        }

        RequireLocal(url);
        var secret = call.Text("secret_token");
        if (secret is { Length: > 256 })
        {
            throw ApiException.BadRequest("secret token is too long");
        }

        if (secret is not null && !SecretPattern().IsMatch(secret))
        {
            throw ApiException.BadRequest("secret token contains unallowed characters");
        }

        var connections = (int)Math.Clamp(call.Integer("max_connections") ?? 40, 1, 100);
        Change(world, call);
        world.Webhook.Set(url, secret, connections);
        return true;
    }

    /// <summary><c>deleteWebhook</c>.</summary>
    public static JsonNode Delete(SandboxWorld world, ApiCall call)
    {
        Change(world, call);
        world.Webhook.Set("", secretToken: null, maxConnections: 40);
        return true;
    }

    /// <summary><c>getWebhookInfo</c>.</summary>
    public static JsonNode Info(SandboxWorld world, ApiCall call)
    {
        var info = new JsonObject { ["url"] = world.Webhook.Url, ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.Count };
        info.AddNode("last_error_date", world.Webhook.LastErrorDate);
        info.AddText("last_error_message", world.Webhook.LastErrorMessage);
        if (world.Webhook.IsSet)
        {
            info["max_connections"] = world.Webhook.MaxConnections;
        }

        if (world.Updates.Allowed is { Count: > 0 } allowed)
        {
            info["allowed_updates"] = new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]);
        }

        return info;
    }

    private static void Change(SandboxWorld world, ApiCall call)
    {
        GetUpdates.SetAllowed(world, call);
        if (call.Flag("drop_pending_updates"))
        {
            world.Updates.Clear();
        }

        world.Dirty = true;
    }

    private static void RequireLocal(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw ApiException.BadRequest("bad webhook: invalid webhook URL specified");
        }

        var isLocal = uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        if (!isLocal)
        {
            throw ApiException.BadRequest("bad webhook: the sandbox delivers to this machine only");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex SecretPattern();
}
