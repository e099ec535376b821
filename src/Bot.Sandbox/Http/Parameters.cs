using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Sandbox.Methods;
using Microsoft.AspNetCore.Http;

namespace Bot.Sandbox.Http;

/// <summary>Reads the parameters of a call from the query string and from a JSON, form or multipart body.</summary>
internal static class Parameters
{
    /// <summary>The call that the request makes.</summary>
    public static async Task<ApiCall> Read(HttpRequest request, string method, CancellationToken cancellation)
    {
        var parameters = new JsonObject();
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Query)
        {
            parameters[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            await ReadForm(request, parameters, files, cancellation);
        }
        else if (request.HasJsonContentType())
        {
            await ReadJson(request, parameters, cancellation);
        }

        return new ApiCall(method, parameters, files);
    }

    private static async Task ReadForm(HttpRequest request, JsonObject parameters, Dictionary<string, UploadedFile> files, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        foreach (var (name, value) in form)
        {
            parameters[name] = value.ToString();
        }

        foreach (var file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellation);
            files[file.Name] = new UploadedFile(file.FileName, file.ContentType ?? "application/octet-stream", content.ToArray());
        }
    }

    private static async Task ReadJson(HttpRequest request, JsonObject parameters, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            if (JsonNode.Parse(body.ToArray()) is not JsonObject json)
            {
                throw ApiException.BadRequest("can't parse JSON object");
            }

            foreach (var (name, value) in json.Where(field => field.Value is not null))
            {
                parameters[name] = value!.DeepClone();
            }
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse JSON object");
        }
    }
}
