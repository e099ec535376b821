using System.Text.Json.Serialization;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi;

/// <summary>
/// The wire format in both directions: requests and answers, written by the bot or by the sandbox.
/// Snake case, no nulls written, unknown fields ignored, numbers also read from strings.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendRichMessage))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(DeleteMyCommands))]
[JsonSerializable(typeof(SetMyDescription))]
[JsonSerializable(typeof(SetMyShortDescription))]
[JsonSerializable(typeof(GetChat))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(GetChatAdministrators))]
[JsonSerializable(typeof(LeaveChat))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(GetWebhookInfo))]
[JsonSerializable(typeof(ApiResponse<bool>), TypeInfoPropertyName = "BoolResponse")]
[JsonSerializable(typeof(ApiResponse<User>), TypeInfoPropertyName = "UserResponse")]
[JsonSerializable(typeof(ApiResponse<UpdateBatch>), TypeInfoPropertyName = "UpdateBatchResponse")]
[JsonSerializable(typeof(ApiResponse<Message>), TypeInfoPropertyName = "MessageResponse")]
[JsonSerializable(typeof(ApiResponse<EditedMessage>), TypeInfoPropertyName = "EditedMessageResponse")]
[JsonSerializable(typeof(ApiResponse<Chat>), TypeInfoPropertyName = "ChatResponse")]
[JsonSerializable(typeof(ApiResponse<ChatMember>), TypeInfoPropertyName = "ChatMemberResponse")]
[JsonSerializable(typeof(ApiResponse<IReadOnlyList<ChatMember>>), TypeInfoPropertyName = "ChatMembersResponse")]
[JsonSerializable(typeof(ApiResponse<IReadOnlyList<BotCommand>>), TypeInfoPropertyName = "BotCommandsResponse")]
[JsonSerializable(typeof(ApiResponse<WebhookInfo>), TypeInfoPropertyName = "WebhookInfoResponse")]
[JsonSerializable(typeof(ApiResponse<Types.File>), TypeInfoPropertyName = "FileResponse")]
public sealed partial class TelegramJson : JsonSerializerContext;
