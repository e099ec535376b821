using System.Text.Json;
using Bot.TelegramApi;
using Bot.TelegramApi.Types;

namespace Bot.Tests.Intake;

/// <summary>Updates as Telegram sends them.</summary>
internal static class Received
{
    public static Update Text(long id, string text = "/latest", long userId = 7, long chatId = 7, string chatType = "private", string more = "") => Parse($$$"""
        {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":1760000000,
         "from":{"id":{{{userId}}},"is_bot":false,"first_name":"Olivia","language_code":"en"},
         "chat":{"id":{{{chatId}}},"type":"{{{chatType}}}"},
         "text":{{{Quoted(text)}}},"entities":[{"type":"bot_command","offset":0,"length":7}]{{{more}}}
        } }
        """);

    public static Update Press(long id, string data, long userId = 7, long chatId = 7) => Parse($$$"""
        {"update_id":{{{id}}},"callback_query":{"id":"4711","chat_instance":"1","data":{{{Quoted(data)}}},
         "from":{"id":{{{userId}}},"is_bot":false,"first_name":"Olivia","language_code":"en"},
         "message":{"message_id":5,"date":0,"chat":{"id":{{{chatId}}},"type":"private"}
        } } }
        """);

    public static Update Parse(string json) => JsonSerializer.Deserialize(json, TelegramJson.Default.Update)!;

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text) + "\"";
}
