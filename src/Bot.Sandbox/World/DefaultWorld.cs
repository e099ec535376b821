namespace Bot.Sandbox.World;

/// <summary>Who lives in a new sandbox. The ids are fixed, so that settings and documentation can name them.</summary>
public static class DefaultWorld
{
    /// <summary>Olivia reads in English.</summary>
    public const long OliviaId = 100_000_001;

    /// <summary>Oksana reads in Ukrainian.</summary>
    public const long OksanaId = 100_000_002;

    /// <summary>Aleksei reads in Russian.</summary>
    public const long AlekseiId = 100_000_003;

    /// <summary>Sam waits for alerts.</summary>
    public const long SubscriberId = 100_000_004;

    /// <summary>Eden keeps the record: put this id into <c>Admins</c>.</summary>
    public const long OwnerId = 100_000_005;

    /// <summary>A group with the bot in it.</summary>
    public const long GroupId = -200_000_001;

    /// <summary>A channel, <c>@home_news</c>, with the bot as an administrator.</summary>
    public const long ChannelId = -1_002_000_000_001;

    internal static void Populate(SandboxWorld world)
    {
        var olivia = world.AddUser("Olivia", "en", "olivia_reads", OliviaId, started: false, "Reader, English");
        var oksana = world.AddUser("Оксана", "uk", "oksana_ua", OksanaId, started: false, "Reader, Ukrainian");
        var aleksei = world.AddUser("Алексей", "ru", "aleksei_ru", AlekseiId, started: false, "Reader, Russian");
        var sam = world.AddUser("Sam", "en", "sam_waits", SubscriberId, started: false, "Subscriber");
        var eden = world.AddUser("Eden", "en", "eden_edits", OwnerId, started: false, "Owner, editor");
        world.AddGroup("Families of the missing", [eden, olivia, oksana, aleksei, sam]);
        world.AddChannel("Home news", [eden, sam, olivia], "home_news");
    }
}
