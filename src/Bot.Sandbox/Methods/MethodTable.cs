using System.Text.Json.Nodes;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Methods;

/// <summary>Every method the sandbox knows, by name in any letter case. <c>getUpdates</c> waits and is apart.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<SandboxWorld, ApiCall, JsonNode>> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["getMe"] = Profile.GetMe,
        ["logOut"] = Profile.LogOut,
        ["close"] = Profile.LogOut,
        ["setMyName"] = Profile.SetText,
        ["getMyName"] = Profile.GetText,
        ["setMyDescription"] = Profile.SetText,
        ["getMyDescription"] = Profile.GetText,
        ["setMyShortDescription"] = Profile.SetText,
        ["getMyShortDescription"] = Profile.GetText,
        ["setMyCommands"] = BotCommands.Set,
        ["getMyCommands"] = BotCommands.Get,
        ["deleteMyCommands"] = BotCommands.Delete,
        ["setWebhook"] = Webhooks.Set,
        ["deleteWebhook"] = Webhooks.Delete,
        ["getWebhookInfo"] = Webhooks.Info,
        ["sendMessage"] = SendMessages.SendMessage,
        ["sendRichMessage"] = SendMessages.SendRichMessage,
        ["sendPhoto"] = SendFiles.SendPhoto,
        ["sendDocument"] = SendFiles.SendDocument,
        ["sendChatAction"] = ChatActions.Send,
        ["editMessageText"] = EditMessages.EditText,
        ["editMessageCaption"] = EditMessages.EditCaption,
        ["editMessageReplyMarkup"] = EditMessages.EditReplyMarkup,
        ["deleteMessage"] = DeleteMessages.DeleteOne,
        ["deleteMessages"] = DeleteMessages.DeleteMany,
        ["answerCallbackQuery"] = CallbackQueries.Answer,
        ["answerInlineQuery"] = InlineQueries.Answer,
        ["getFile"] = Downloads.GetFile,
        ["getChat"] = ChatInfo.GetChat,
        ["getChatMember"] = ChatInfo.GetMember,
        ["getChatAdministrators"] = ChatInfo.GetAdministrators,
        ["getChatMemberCount"] = ChatInfo.GetMemberCount,
        ["leaveChat"] = ChatInfo.Leave,
    };

    /// <summary>Carries the call out with the world locked and gives the body of the answer.</summary>
    /// <exception cref="ApiException">The call is refused.</exception>
    public static JsonNode Invoke(SandboxWorld world, ApiCall call)
        => Methods.TryGetValue(call.Method, out var method) ? method(world, call) : throw ApiException.NotFound();
}
