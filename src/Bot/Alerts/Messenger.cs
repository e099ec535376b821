using Bot.Chats;
using Bot.Hosting;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;
using NodaTime;

namespace Bot.Alerts;

/// <summary>Carries out one errand: sends or edits on the bulk lane, waits out network faults, and says what came of it.</summary>
internal sealed class Messenger(BotApiSender sender, ChatBook chats, BotSettings settings, TimeProvider time, ILogger<Messenger> logger)
{
    /// <summary>Attempts before a message gives its place to others; the waits between them double from a second, so that a minute of trouble is sat out.</summary>
    private const int AttemptsAtOnce = 7;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPostponement = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UsualPostponement = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPostponement = TimeSpan.FromHours(1);

    private volatile bool _rich = settings.RichMessages == RichMessages.Auto;

    /// <summary>Carries out <paramref name="errand"/>. Never throws.</summary>
    /// <param name="errand">What to do.</param>
    /// <param name="claim">Whether the delivery of that key is still to be made, and by this errand: asked when the chat turns out to have moved.</param>
    /// <param name="cancellationToken">The program is stopping.</param>
    public async Task<Outcome> CarryOutAsync(Errand errand, Func<string, Task<bool>> claim, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                return await TryAsync(errand, cancellationToken);
            }
            catch (ChatMigratedException e)
            {
                await chats.MoveAsync(errand.ChatId, e.NewChatId, cancellationToken);
                return await MovedAsync(errand, e.NewChatId, claim, cancellationToken);
            }
            catch (ChatGoneException)
            {
                return new Outcome(errand, Result.Gone, null);
            }
            catch (MessageNotModifiedException)
            {
                return Edited(errand, errand.Run.Alert.Revision);
            }
            catch (BadRequestException e)
            {
                return Refused(errand, e);
            }
            catch (OperationCanceledException)
            {
                return new Outcome(errand, Result.Abandoned, null);
            }
            catch (TooManyRequestsException e)
            {
                return Postponed(errand, e.RetryAfter > ShortestPostponement ? e.RetryAfter : ShortestPostponement);
            }
            catch (BotApiException e)
            {
                if (attempt == 1)
                {
                    logger.LogWarning("An alert could not be brought to a chat ({Kind}); it is tried again.", e.GetType().Name);
                }

                wait = TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 5));
            }
            catch (Exception e)
            {
                logger.LogError(e, "An alert could not be brought to a chat.");
                return new Outcome(errand, Result.Failed, errand.Blank with { Revision = errand.Run.Alert.Revision });
            }

            if (attempt == AttemptsAtOnce)
            {
                return Postponed(errand, UsualPostponement);
            }

            try
            {
                await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return new Outcome(errand, Result.Abandoned, null);
            }
        }
    }

    private async Task<Outcome> TryAsync(Errand errand, CancellationToken cancellationToken)
    {
        var text = errand.Run.Text;
        if (errand.IsEdit)
        {
            await EditAsync(errand, text.Edited(errand.Language, errand.ChatId > 0), cancellationToken);
            return Edited(errand, text.Alert.Revision);
        }

        if (text.Alert.IsRetracted)
        {
            // Should it come back, those who were waiting get it after all.
            return Waiting(errand, time.GetUtcNow().AddDays(1));
        }

        var chat = errand.Chat!;
        var quiet = chat.Quiet?.EndIfQuiet(Instant.FromDateTimeOffset(time.GetUtcNow()), Readers.ZoneOf(chat));
        if (quiet is { } end && !chat.Quiet!.Silent)
        {
            return Waiting(errand, end.ToDateTimeOffset());
        }

        if (text.For(errand.Language, errand.Filter, errand.ChatId > 0) is not { } message)
        {
            return new Outcome(errand, Result.Nothing, null);
        }

        var id = await SendAsync(errand, message, isSilent: quiet is not null, cancellationToken);
        return new Outcome(errand, Result.Sent, errand.Blank with { Message = id, Revision = text.Alert.Revision });
    }

    private async Task<long> SendAsync(Errand errand, AlertMessage message, bool isSilent, CancellationToken cancellationToken)
    {
        if (_rich && message.Rich is { } rich)
        {
            try
            {
                return (await sender.Send(
                    new SendRichMessage
                    {
                        ChatId = errand.ChatId,
                        MessageThreadId = errand.Thread,
                        RichMessage = new InputRichMessage { Html = rich, SkipEntityDetection = true },
                        DisableNotification = isSilent ? true : null,
                        AllowPaidBroadcast = settings.PaidBroadcast ? true : null,
                        ReplyMarkup = message.Keyboard,
                    },
                    Lane.Bulk,
                    cancellationToken)).MessageId;
            }
            catch (MethodNotFoundException)
            {
                _rich = false;
            }
            catch (BadRequestException)
            {
                // Perhaps only the rich form is refused; if not, the attempt below says the same.
            }
        }

        return (await sender.Send(
            new SendMessage
            {
                ChatId = errand.ChatId,
                MessageThreadId = errand.Thread,
                Text = message.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
                DisableNotification = isSilent ? true : null,
                AllowPaidBroadcast = settings.PaidBroadcast ? true : null,
                ReplyMarkup = message.Keyboard,
            },
            Lane.Bulk,
            cancellationToken)).MessageId;
    }

    private async Task EditAsync(Errand errand, AlertMessage message, CancellationToken cancellationToken)
    {
        var edit = new EditMessageText { ChatId = errand.ChatId, MessageId = errand.Row!.Message, ReplyMarkup = message.Keyboard };
        if (_rich && message.Rich is { } rich)
        {
            try
            {
                await sender.Send(edit with { RichMessage = new InputRichMessage { Html = rich, SkipEntityDetection = true } }, Lane.Bulk, cancellationToken);
                return;
            }
            catch (BadRequestException)
            {
                // As above.
            }
        }

        await sender.Send(edit with { Text = message.Html, ParseMode = ParseMode.Html, LinkPreviewOptions = LinkPreviewOptions.Disabled }, Lane.Bulk, cancellationToken);
    }

    private async Task<Outcome> MovedAsync(Errand errand, long to, Func<string, Task<bool>> claim, CancellationToken cancellationToken)
    {
        if (errand.IsEdit)
        {
            return new Outcome(errand, Result.Nothing, null); // The message stayed behind.
        }

        var moved = new Errand
        {
            Run = errand.Run,
            ChatId = to,
            Thread = errand.Thread,
            Language = errand.Language,
            Filter = errand.Filter,
            Chat = errand.Chat is null ? null : errand.Chat with { ChatId = to },
            Row = errand.Row,
        };
        // The move has noted that the new id is due; when that was taken up already, it is not for this errand any more.
        return await claim(moved.Key)
            ? await CarryOutAsync(moved, _ => Task.FromResult(false), cancellationToken) with { Original = errand }
            : new Outcome(errand, Result.Nothing, null);
    }

    private static Outcome Edited(Errand errand, int revision) => new(errand, Result.Edited, errand.Row! with { Revision = revision });

    private Outcome Refused(Errand errand, BadRequestException refusal)
    {
        if (errand.IsEdit)
        {
            // Deleted by somebody, or of a kind that cannot be edited.
            return new Outcome(errand, Result.Edited, errand.Row! with { Message = 0, Revision = errand.Run.Alert.Revision });
        }

        var isTopicGone = errand.Thread is not null && refusal.Description.Contains("thread not found", StringComparison.OrdinalIgnoreCase);
        logger.LogWarning("Telegram refuses an alert ({Reason}).", refusal.Description);
        return isTopicGone
            ? new Outcome(errand, Result.Gone, null)
            : new Outcome(errand, Result.Failed, errand.Blank with { Revision = errand.Run.Alert.Revision });
    }

    /// <summary>Gives the place to others and comes back later, ever later, until the alert is a day old.</summary>
    private Outcome Postponed(Errand errand, TimeSpan atLeast)
    {
        if (errand.IsEdit)
        {
            return new Outcome(errand, Result.Abandoned, null); // The walk begins again.
        }

        var attempts = errand.Row?.Attempts ?? 0;
        var wait = atLeast * Math.Pow(2, Math.Min(attempts, 10));
        wait = wait < LongestPostponement ? wait : LongestPostponement;
        return attempts > 30
            ? new Outcome(errand, Result.Failed, errand.Blank with { Revision = errand.Run.Alert.Revision })
            : Waiting(errand, time.GetUtcNow() + (wait > atLeast ? wait : atLeast), attempts + 1);
    }

    private static Outcome Waiting(Errand errand, DateTimeOffset due, int? attempts = null) =>
        new(errand, Result.Waiting, errand.Blank with { Due = due, Attempts = attempts ?? errand.Row?.Attempts ?? 0 });
}
