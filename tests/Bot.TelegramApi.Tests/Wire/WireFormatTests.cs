using System.Text.Json;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.Wire;

public class WireFormatTests
{
    private const string FullMessage =
        """
        {"message_id":7,"message_thread_id":3,"is_topic_message":true,
        "from":{"id":42,"is_bot":false,"first_name":"Олена","username":"olena","language_code":"uk"},
        "chat":{"id":-1001,"type":"supergroup","title":"T","is_forum":true},"date":1750000000,"edit_date":1750000001,
        "forward_origin":{"type":"channel","date":5,"chat":{"id":-1002,"type":"channel"},"message_id":9},
        "reply_to_message":{"message_id":6,"chat":{"id":-1001,"type":"supergroup"},"date":4,"text":"?"},
        "text":"/totals june","entities":[{"type":"bot_command","offset":0,"length":7}],
        "reply_markup":{"inline_keyboard":[[{"text":"A","style":"primary","callback_data":"x"},{"text":"B","copy_text":{"text":"c"}}]]}}
        """;

    [Fact]
    public void A_message_survives_a_round_trip_field_by_field()
    {
        var message = JsonSerializer.Deserialize(FullMessage, TelegramJson.Default.Message);

        var written = JsonSerializer.SerializeToElement(message, TelegramJson.Default.Message);

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(FullMessage).RootElement, written), written.GetRawText());
    }

    [Fact]
    public void Unknown_fields_and_unknown_kinds_leave_an_update_with_its_id()
    {
        var update = JsonSerializer.Deserialize("""{"update_id":5,"new_kind_of_thing":{"a":[1,2]},"more":true}""", TelegramJson.Default.Update);

        Assert.Equal(new Update { UpdateId = 5 }, update);
    }

    [Fact]
    public void A_send_request_is_written_in_snake_case_without_nulls()
    {
        var request = new SendMessage
        {
            ChatId = 42,
            Text = "x",
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
            ReplyParameters = new ReplyParameters { MessageId = 3, AllowSendingWithoutReply = true },
        };

        var json = JsonSerializer.Serialize(request, TelegramJson.Default.SendMessage);

        Assert.Equal(
            """{"chat_id":42,"text":"x","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"reply_parameters":{"message_id":3,"allow_sending_without_reply":true}}""",
            json);
    }

    [Theory]
    [InlineData("""{"chat_id":"-100","text":"x"}""", -100, null)]
    [InlineData("""{"chat_id":-100,"text":"x"}""", -100, null)]
    [InlineData("""{"chat_id":"@news","text":"x"}""", 0, "@news")]
    public void A_chat_is_read_from_a_number_or_a_text(string json, long number, string? username)
    {
        var request = JsonSerializer.Deserialize(json, TelegramJson.Default.SendMessage)!;

        Assert.Equal((number, username), (request.ChatId.Number, request.ChatId.Username));
    }

    [Fact]
    public void An_inline_answer_bears_articles_with_text_or_rich_content()
    {
        const string Json =
            """
            {"inline_query_id":"q","results":[
            {"type":"article","id":"1","title":"A","input_message_content":{"message_text":"t","parse_mode":"HTML"}},
            {"type":"article","id":"2","title":"B","input_message_content":{"rich_message":{"html":"<p>x</p>","skip_entity_detection":true}}}],
            "cache_time":60,"next_offset":"2"}
            """;

        var request = JsonSerializer.Deserialize(Json, TelegramJson.Default.AnswerInlineQuery);

        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(Json).RootElement,
            JsonSerializer.SerializeToElement(request, TelegramJson.Default.AnswerInlineQuery)));
    }

    [Fact]
    public void An_edit_answers_with_the_message_or_true()
    {
        var inline = JsonSerializer.Deserialize("""{"ok":true,"result":true}""", TelegramJson.Default.EditedMessageResponse)!;
        var edited = JsonSerializer.Deserialize(
            """{"ok":true,"result":{"message_id":1,"chat":{"id":2}}}""", TelegramJson.Default.EditedMessageResponse)!;

        Assert.Null(inline.Result!.Message);
        Assert.Equal(1, edited.Result!.Message!.MessageId);
    }

    [Fact]
    public void An_error_answer_is_written_without_a_result()
    {
        var response = new ApiResponse<bool>
        {
            Ok = false,
            ErrorCode = 429,
            Description = "Too Many Requests: retry after 5",
            Parameters = new ResponseParameters { RetryAfter = 5 },
        };

        Assert.Equal(
            """{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 5","parameters":{"retry_after":5}}""",
            JsonSerializer.Serialize(response, TelegramJson.Default.BoolResponse));
    }

    [Fact]
    public void Every_method_has_its_request_and_its_answer_in_the_json_context()
    {
        var missing =
            from type in typeof(IMethod).Assembly.GetTypes()
            where type is { IsClass: true } && type.IsAssignableTo(typeof(IMethod))
            let result = type.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMethod<>)).GetGenericArguments()[0]
            where TelegramJson.Default.GetTypeInfo(type) is null
                || TelegramJson.Default.GetTypeInfo(typeof(ApiResponse<>).MakeGenericType(result)) is null
            select type.Name;

        Assert.Empty(missing);
    }
}
