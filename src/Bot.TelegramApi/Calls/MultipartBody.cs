using System.Net.Http.Headers;
using System.Text.Json;
using Bot.TelegramApi.Methods;

namespace Bot.TelegramApi.Calls;

/// <summary>The body of a call that uploads a file: each parameter is a part, the file is streamed.</summary>
internal static class MultipartBody
{
    public static HttpContent Write(IMethod method, IUploadMethod upload)
    {
        var body = new MultipartFormDataContent();
        var parameters = JsonSerializer.SerializeToElement(method, TelegramJson.Default.GetTypeInfo(method.GetType())!);
        foreach (var parameter in parameters.EnumerateObject())
        {
            if (parameter.Value.ValueKind != JsonValueKind.Null)
            {
                body.Add(new StringContent(Text(parameter.Value)), Quoted(parameter.Name));
            }
        }

        var file = new StreamContent(upload.File.Open!());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, Quoted(upload.FileField), Quoted(upload.File.Name!));
        return body;
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Quoted(string name) => $"\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";
}
