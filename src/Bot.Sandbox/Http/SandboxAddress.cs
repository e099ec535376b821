using System.Net;
using Microsoft.AspNetCore.Http;

namespace Bot.Sandbox.Http;

/// <summary>The sandbox lets everyone speak as any user, so it listens to this machine only.</summary>
public static class SandboxAddress
{
    /// <summary>Checks the addresses that a host is about to listen on.</summary>
    /// <exception cref="SandboxAddressException">One is reachable from elsewhere and that was not allowed.</exception>
    public static void RequireLocal(IEnumerable<string> urls, bool allowAnyAddress)
    {
        ArgumentNullException.ThrowIfNull(urls);
        foreach (var url in urls.Where(url => !allowAnyAddress && !IsLocal(url)))
        {
            throw new SandboxAddressException($"The sandbox listens on this machine only, not on {url}: use 127.0.0.1, or allow any address explicitly.");
        }
    }

    private static bool IsLocal(string url) => BindingAddress.Parse(url).Host is var host
        && (host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}

/// <summary>The sandbox was to listen where others can reach it.</summary>
public sealed class SandboxAddressException(string message) : Exception(message);

/// <summary>
/// Refuses requests from other machines, and those that another web page makes a browser send (by their Host or Origin header).
/// </summary>
internal sealed class LocalOnly(bool allowAnyAddress) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        => allowAnyAddress || IsLocal(context.HttpContext)
            ? next(context)
            : ValueTask.FromResult<object?>(TypedResults.Text("The sandbox answers this machine only.", statusCode: StatusCodes.Status403Forbidden));

    private static bool IsLocal(HttpContext context)
    {
        var request = context.Request;
        var from = context.Connection.RemoteIpAddress;
        var origin = request.Headers.Origin.ToString();
        return (from is null || IPAddress.IsLoopback(from))
            && (request.Host.Host is "localhost" or "" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)))
            && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }
}
