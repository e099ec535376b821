using Bot.Hosting;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Hosting;

public sealed class BotSettingsTests
{
    private const string Token = "123456789:ABCdef_-0123456789";

    [Fact]
    public void Without_any_configuration_everything_has_its_default()
    {
        var settings = Read();

        Assert.Null(settings.Token);
        Assert.Equal("https://api.telegram.org/", settings.ApiBaseUrl.AbsoluteUri);
        Assert.Equal(RichMessages.Auto, settings.RichMessages);
        Assert.Equal(28, settings.BulkPerSecond);
        Assert.Equal(Path.GetFullPath("state/bot.db"), settings.StoragePath);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "data"), settings.DatasetDirectory);
        Assert.Empty(settings.Admins);
        Assert.Equal("http://127.0.0.1:5080", settings.Urls);
        Assert.Equal(TimeSpan.FromMinutes(3), settings.DeafAfter);
    }

    [Theory]
    [InlineData("Telegram:Token", "nonsense")]
    [InlineData("Telegram:Token", "123456789")]
    [InlineData("Telegram:Token", "123456789:ABC def 0123456789")]
    [InlineData("Telegram:ApiBaseUrl", "api.telegram.org")]
    [InlineData("Telegram:ApiBaseUrl", "ftp://api.telegram.org")]
    [InlineData("Telegram:ApiBaseUrl", "http://127.0.0.1/?a=b")]
    [InlineData("Telegram:ApiBaseUrl", "")]
    [InlineData("Telegram:RichMessages", "Maybe")]
    [InlineData("Telegram:RichMessages", "7")]
    [InlineData("Telegram:BulkPerSecond", "0")]
    [InlineData("Telegram:BulkPerSecond", "1001")]
    [InlineData("Telegram:BulkPerSecond", "-1")]
    [InlineData("Telegram:BulkPerSecond", "2.5")]
    [InlineData("Admins:0", "olivia")]
    [InlineData("Admins:1", "0")]
    [InlineData("Urls", "nonsense")]
    [InlineData("Urls", "https://127.0.0.1:5080")]
    [InlineData("Urls", "http://127.0.0.1:99999")]
    [InlineData("Health:DeafAfterSeconds", "soon")]
    public void A_wrong_value_is_named(string name, string value)
    {
        var error = Assert.Throws<StartupException>(() => Read((name, value)));

        Assert.StartsWith(name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Neither_an_error_nor_the_settings_show_a_token()
    {
        Assert.DoesNotContain("secret", Assert.Throws<StartupException>(() => Read(("Telegram:Token", "123:secret secret"))).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, Read(("Telegram:Token", Token)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Token)]
    [InlineData(Token + "\n")]
    [InlineData("  " + Token + " ")]
    public void White_space_around_a_token_does_not_matter(string token) => Assert.Equal(Token, Read(("Telegram:Token", token)).Token);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_token_is_none(string token) => Assert.Null(Read(("Telegram:Token", token)).Token);

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:80")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://localhost:5080;http://0.0.0.0:80")]
    [InlineData("http://unix:/run/bot.sock")]
    public void Whatever_the_listener_understands_is_an_address(string urls) => Assert.Equal(urls, Read(("Urls", urls)).Urls);

    [Fact]
    public void Owners_are_read_from_the_array() => Assert.Equal([5L, 6L], Read(("Admins:0", "5"), ("Admins:1", "6")).Admins.Order());

    [Theory]
    [InlineData("--fresh", "fresh", "true")]
    [InlineData("--fresh --open", "fresh", "true")]
    [InlineData("--fresh --open", "open", "true")]
    [InlineData("--fresh=false", "fresh", "false")]
    [InlineData("--Urls http://127.0.0.1:1", "Urls", "http://127.0.0.1:1")]
    [InlineData("--open --Urls=http://127.0.0.1:1", "Urls", "http://127.0.0.1:1")]
    public void A_bare_switch_is_true(string arguments, string name, string expected) =>
        Assert.Equal(expected, BotHost.Configuration(arguments.Split(' '))[name]);

    private static BotSettings Read(params (string Name, string Value)[] values) => BotSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))).Build());
}
