using Bot.Sandbox.World;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Bot.Sandbox.Control;

/// <summary>Hands files to the page: photos to be shown, everything else only to be saved.</summary>
internal sealed class FileDownload(SandboxWorld world)
{
    public async Task Send(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var (file, bytes) = world.Locked(() =>
        {
            var found = world.Files.Find(id);
            return (found, found is null ? null : world.Files.Read(found));
        });
        if (file is null || bytes is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (file.Kind == "photo")
        {
            context.Response.ContentType = file.MimeType;
        }
        else
        {
            context.Response.ContentType = "application/octet-stream";
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(file.Name);
            headers.ContentDisposition = disposition.ToString();
        }

        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
