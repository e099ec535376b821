namespace Bot.Articles.Tests.Cleaning;

/// <summary>What is a name in the header, and what is a rubric, an issue, a byline, a place or a headline.</summary>
public sealed class PublisherTests
{
    private const string English = "Russia and Ukraine exchanged prisoners of war on Friday, Russia's Defence Ministry said: 90 soldiers came home.";
    private const string Ukrainian = "Україна та Росія у п'ятницю обмінялися полоненими: додому повернулися 90 військових, повідомив Координаційний штаб.";
    private const string Russian = "Россия и Украина в пятницу обменялись пленными: вернулись 90 российских военнослужащих, сообщило Минобороны РФ.";

    [Theory]
    [InlineData("THE HILLSIDE GAZETTE\nFriday, March 14, 2025 · Page B2\n\nPrisoners come home", "THE HILLSIDE GAZETTE")]
    [InlineData("Marshland Review\nLong read | 14 March 2025\n\nThe road back", "Marshland Review")]
    [InlineData("The Saturday Bugle\nIssue 88 • Friday, 14 March 2025\nThree things to know", "The Saturday Bugle")]
    [InlineData("River News Service (RNS)\nDoha | 14 March 2025, 19:44\n\nPrisoners come home", "River News Service")]
    [InlineData("LIVE | Cove News\nRussia's war in Ukraine, Friday 14 March 2025\n\n18.05\nConfirmed", "Cove News")]
    [InlineData("HOME AT LAST\n\nBuses and tears\n\nEXCLUSIVE by Joe Bright in Chernihiv\nThe Evening Star", "The Evening Star")]
    [InlineData("\"I count the buses\"\n\nOlena Kit, who waits, talks to The Upland Review\n\n14 March 2025", "The Upland Review")]
    [InlineData("Support The Delta Courier!\n\nPrisoners Come Home", "The Delta Courier")]
    [InlineData("Prisoners Come Home\n\nBy Our Own Correspondent\n14 March 2025", null)]
    [InlineData("UPLAND NOTES – a weblog on the war\nPosted March 14, 2025\n\nPrisoners come home", "UPLAND NOTES")]
    [InlineData("Cove Standard LIVE\nFriday 14 March 2025\n\n14.20\nThe story so far\n\n13.48\nA correction", "Cove Standard")]
    [InlineData("Zelensky keeps his count\n\nBy Dale Brand\nPrairie Times Washington bureau", "Prairie Times")]
    [InlineData("THE FIVE-MINUTE ROUND-UP\nFriday, 14 March 2025", "THE FIVE-MINUTE ROUND-UP")]
    [InlineData("The Ice Letter\n(an independent newsroom)\n\nBack by the score, but how many score?\n\n14 March 2025", "The Ice Letter")]
    public void An_English_header_names_its_publisher(string header, string? expected) => Assert.Equal(expected, Reading.Of(header + "\n\n" + English).Head.Publisher);

    [Theory]
    [InlineData("Придністров'я\nобласна газета · п'ятниця, 14 березня 2025 року\n\nВдома", "Придністров'я")]
    [InlineData("Сумські обрії » Новини » 14.03.2025\n\nВдома", "Сумські обрії")]
    [InlineData("Радіо «Хвиля Псла»\nРозшифровка випуску новин. 14 березня 2025 року, 18:00", "Хвиля Псла")]
    [InlineData("Вечірній Ромен\nОнлайн • п'ятниця, 14 березня 2025\n\n18:20", "Вечірній Ромен")]
    [InlineData("Рідний край. Видання про людей\n14 березня 2025 року\n\nВдома", "Рідний край")]
    [InlineData("Портал «Плесо», п'ятниця, 14 березня 2025 року", "Портал «Плесо»")]
    [InlineData("Вдома: репортаж\nОлена Кіт, «Ворсклянські дзвони»\n14 березня 2025", "Ворсклянські дзвони")]
    [InlineData("14.03.2025, 10:20. «Озеро-3»", "Озеро-3")]
    [InlineData("НАШЕ ПОСУЛЛЯ\nВласна інформація", "НАШЕ ПОСУЛЛЯ")]
    [InlineData("Обмін полоненими: 90 військових удома\nПсільські обрії\n14 березня 2025, 16:20", "Псільські обрії")]
    [InlineData("«Мамо, я вже близько»\n", null)]
    [InlineData("14 березня 2025 року\nРІДНИЙ СТЕП / Новини району", "РІДНИЙ СТЕП")]
    [InlineData("Церковний вісник ▪ Церква і війна\nДодому\n14 березня 2025 р., 23:47", "Церковний вісник")]
    [InlineData("ЛИМАН ОНЛАЙН → Стрічка → Обмін 14 березня 2025 (оновлюється)", "ЛИМАН ОНЛАЙН")]
    public void A_Ukrainian_header_names_its_publisher(string header, string? expected) => Assert.Equal(expected, Reading.Of(header + "\n\n" + Ukrainian).Head.Publisher);

    [Theory]
    [InlineData("ТАСС: обмен прошел\n14 марта 2025 г., пятница. «Южная верфь»", "Южная верфь")]
    [InlineData("Адрес: https://tihaya-zavod.example/2025/03/14/obmen\nТихая заводь", "Тихая заводь")]
    [InlineData("Окский листок, пятница, 14 марта 2025 г.\n\nСнова обмен", "Окский листок")]
    [InlineData("ЮЖНЫЕ ИЗВЕСТИЯ | 14 марта 2025 г.\n\nСнова обмен", "ЮЖНЫЕ ИЗВЕСТИЯ")]
    [InlineData("Neva LIVE\nНЕДЕЛЯ ЗА ПЯТЬ МИНУТ | пятница, 14 марта 2025 г.\n\nОбмен", "Neva LIVE")]
    [InlineData("СООБЩЕНИЕ СОЗДАНО ИЗДАНИЕМ «ДАЛЬНИЙ ВЕТЕР», ЗАБЛОКИРОВАННЫМ НА ТЕРРИТОРИИ РФ\n\n14 марта 2025", "ДАЛЬНИЙ ВЕТЕР")]
    [InlineData("Мария Львова-Белова | канал уполномоченного по правам ребенка\n14 марта 2025\n\nСнова вместе", "Lvova-Belova")]
    [InlineData("Посулье\nГазета приграничных районов • 14 марта 2025 года • № 48 (9205)\n\nДОМА", "Посулье")]
    [InlineData("18+ МАТЕРИАЛ ПРОИЗВЕДЁН ИНОСТРАННЫМ АГЕНТОМ «ОБОЧИНА»\n\nСнова обмен\n\n14 марта 2025, пятница · читать 2 минуты", "ОБОЧИНА")]
    public void A_Russian_header_names_its_publisher(string header, string? expected) => Assert.Equal(expected, Reading.Of(header + "\n\n" + Russian).Head.Publisher);

    [Theory]
    [InlineData("КИЇВ, 14 березня 2025 року. Степінформ. " + Ukrainian, "Степінформ")]
    [InlineData("МОСКВА, 14 марта 2025 года, Пульс. " + Russian, "Пульс")]
    [InlineData("MOSCOW, March 14, 2025. /Oka News Agency/. " + English, "Oka News Agency")]
    [InlineData("KYIV, March 14, 2025 (Southwire) – " + English, "Southwire")]
    [InlineData("Kyiv, 14 March 2025 (Cove News). " + English, "Cove News")]
    public void A_dateline_names_agency_and_day(string text, string expected)
    {
        var head = Reading.Of(text).Head;
        Assert.Equal((expected, Reading.Friday), (head.Publisher, head.Published));
    }

    [Fact]
    public void A_ministry_is_the_poster_of_its_statement() => Assert.Equal("Qatari Ministry of Foreign Affairs",
        Reading.Of("State of Qatar\nMinistry of Foreign Affairs\n\nStatement | Doha, 14 March 2025\n\nFour children were reunited with their families on Friday: two in Ukraine and two in Russia.").Head.Publisher);

    [Theory]
    [InlineData("Fen Country Herald, Friday 14 March 2025. " + English, "Fen Country Herald")]
    [InlineData("Hollow Bridge Review – Friday, 14 March 2025. " + English, "Hollow Bridge Review")]
    [InlineData("Meridian Post, March 14, 2025 – " + English, "Meridian Post")]
    [InlineData("March 14, 2025 (Baltic Wire) – " + English, "Baltic Wire")]
    [InlineData("«Затока», 14 березня 2025 року. " + Ukrainian, "Затока")]
    [InlineData("Тернова хвиля | 14.03.2025 | " + Ukrainian, "Тернова хвиля")]
    [InlineData("Вокзал на заре, 14 марта 2025 г. " + Russian, "Вокзал на заре")]
    [InlineData("ЕРЕВАН/БАКУ, 14 марта 2025. /Волна/. " + Russian, "Волна")]
    [InlineData("Geneva, 14 March 2025. " + English, null)]
    public void A_name_in_one_line_with_the_date_and_the_text_is_the_publisher(string text, string? expected) =>
        Assert.Equal((expected, Reading.Friday, Reading.Friday), (Reading.Of(text).Head.Publisher, Reading.Of(text).Head.Published, Assert.IsType<ExchangeDraft>(Reading.Of(text)).Date?.Value));

    [Fact]
    public void A_dateline_without_a_year_takes_it_from_the_copyright() =>
        Assert.Equal(Reading.Friday, Reading.Of("Агентство «Волна»\nМИНСК, 14 марта. " + Russian + "\n\n© «Волна», 2025").Head.Published);
}
