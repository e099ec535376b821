namespace Bot.Articles.Tests.Claims;

/// <summary>Who received, told by the verb that takes each count.</summary>
public sealed class TransferTests
{
    private const string English = "Russia and Ukraine exchanged prisoners and bodies on Friday.\n";
    private const string Ukrainian = "Україна та Росія обмінялися в п'ятницю полоненими й тілами загиблих.\n";
    private const string Russian = "Россия и Украина обменялись в пятницу пленными и телами погибших.\n";

    [Theory]
    [InlineData(English + "Vladimir Medinsky said that 700 bodies were given and 21 received.")]
    [InlineData(English + "According to Medinsky, Moscow had returned 700 bodies, and had been given 21.")]
    [InlineData(English + "Medinsky spoke of 700 bodies handed over and 21 taken.")]
    [InlineData(English + "Medinsky said that 700 bodies had been given to Kyiv, which handed over 21.")]
    [InlineData(Ukrainian + "За словами Мединського, Москва віддала 700 тіл, а отримала 21.")]
    [InlineData(Ukrainian + "Мединський повідомив: тіл Україні передали 700, Росії — 21.")]
    [InlineData(Russian + "Как сообщил Мединский, 700 тел Москва передала, 21 — приняла.")]
    [InlineData(Russian + "По данным Мединского, Украине переданы тела 700 погибших, России — 21.")]
    public void Each_count_has_its_own_verb(string text) => Assert.Equal(["medinsky > Russia 21 Bodies", "medinsky > Ukraine 700 Bodies"], Reading.Claims(text));

    [Theory]
    [InlineData("Russia and Ukraine exchanged prisoners of war on Friday.\n\"They gave us 90 of ours, and we gave them 85,\" Tatyana Moskalkova wrote.")]
    [InlineData(Russian + "«Нам вернули 90 бойцов, от нас — 85», — написала Татьяна Москалькова.")]
    public void We_and_they_are_the_speaker_and_the_other_side(string text) => Assert.Equal(["moskalkova > Russia 90 Military", "moskalkova > Ukraine 85 Military"], Reading.Claims(text));

    [Theory]
    [InlineData(English + "Andriy Yermak put the number of his country's soldiers who came home at 61.", "yermak > Ukraine 61 Military")]
    [InlineData(English + "The Russian Defence Ministry put the number of its returned servicemen at 61.", "russian-mod > Russia 61 Military")]
    [InlineData(English + "Lubinets gave the number of Russian soldiers released as 61.", "lubinets > Russia 61 Military")]
    [InlineData(Ukrainian + "«Шістдесят один», — так Єрмак відповів на запитання про кількість українських військових.", "yermak > Ukraine 61 Military")]
    public void A_bare_number_counts_those_whose_number_is_spoken_of(string text, string claim) => Assert.Equal([claim], Reading.Claims(text));

    [Theory]
    [InlineData(English + "The Russian Defence Ministry said that it handed Kyiv 40 Ukrainian prisoners of war.", "russian-mod > Ukraine 40 Military")]
    [InlineData(Ukrainian + "Координаційний штаб повідомив про 40 військових, яких повернула Росії Україна.", "coordination-headquarters > Russia 40 Military")]
    [InlineData(Ukrainian + "Росіян, за словами Єрмака, відпустили менше: 40 військовополонених.", "yermak > Russia 40 Military")]
    [InlineData(Russian + "В Россию, по словам Буданова, отправились 40 военных.", "budanov > Russia 40 Military")]
    public void The_receiver_stands_where_the_language_puts_it(string text, string claim) => Assert.Equal([claim], Reading.Claims(text));

    [Theory]
    [InlineData(English + "\"Ukraine 33, Russia 31,\" the foreign ministry of the United Arab Emirates said of the captives freed.", "uae-mfa > Russia 31 People", "uae-mfa > Ukraine 33 People")]
    [InlineData("Діти повернулися в п'ятницю до родин: шестеро — в Україні, двоє — в Росії, повідомила Марія Львова-Бєлова.", "lvova-belova > Russia 2 Civilians", "lvova-belova > Ukraine 6 Civilians")]
    [InlineData("В пятницу десять детей вернулись к близким: восемь уехали на Украину, двое – в обратном направлении, рассказала Мария Львова-Белова.", "lvova-belova > Russia 2 Civilians", "lvova-belova > Ukraine 8 Civilians")]
    public void Shares_are_told_by_whom_they_stand_beside(string text, params string[] claims) => Assert.Equal(claims, Reading.Claims(text));

    [Theory]
    [InlineData(English + "The Russian Defence Ministry said that 55 servicemen were swapped for 55.")]
    [InlineData(Ukrainian + "Міноборони Росії повідомило, що 55 військових обміняли на 55.")]
    [InlineData(Russian + "Минобороны России сообщило об обмене пятидесяти пяти военных на пятьдесят пять.")]
    public void A_number_for_itself_goes_both_ways(string text) => Assert.Equal(["russian-mod > Russia 55 Military", "russian-mod > Ukraine 55 Military"], Reading.Claims(text));

    [Fact]
    public void Not_one_number_but_another_is_the_other() => Assert.Equal(
        ["coordination-headquarters > Russia 18 Bodies"],
        Reading.Claims(Ukrainian + "За даними Координаційного штабу, російській стороні віддали не 20 тіл, а 18."));

    [Theory]
    [InlineData(English + "Zelensky said that 70 people came home, 66 of them servicemen and four of them civilians.")]
    [InlineData(English + "Zelensky said that 70 people came home. Four of them, he explained, are civilians; 66 of them are soldiers.")]
    [InlineData(Ukrainian + "Зеленський повідомив, що вдома 70 людей. 66 — військовослужбовці, четверо — цивільні.")]
    public void Soldiers_and_civilians_are_counted_within_people(string text) => Assert.Equal(
        ["zelensky > Ukraine 4 Civilians", "zelensky > Ukraine 66 Military", "zelensky > Ukraine 70 People"], Reading.Claims(text));
}
