using Bot.Exchanges;

namespace Bot.Articles.Tests.Details;

/// <summary>Who was freed, how old, where and by whose help, in further words of newsrooms. All published on Friday 14 March 2025.</summary>
public sealed class FreedTests
{
    private const string English = "Russia and Ukraine exchanged 40 soldiers each on Thursday, Moscow's Defence Ministry said.";
    private const string Ukrainian = "Україна та Росія в четвер обмінялися полоненими: додому повернулися 40 військових, повідомив Лубінець.";
    private const string Russian = "Россия и Украина в четверг обменялись пленными: вернулись 40 российских военнослужащих, сообщило Минобороны РФ.";

    [Theory]
    [InlineData(English, "Half of the Ukrainian group are officers, the rest sergeants and privates.", "enlisted officers")]
    [InlineData(English, "Some of the Azov men had been handed life sentences, others had got 20 years or more.", "azov convicted life-sentenced")]
    [InlineData(English, "Two of the freed are citizens of Nepal.", "foreigners")]
    [InlineData(English, "More than half had been thought missing. There are women among them.", "missing women")]
    [InlineData(English, "Dozens of them have been without a letter since the spring of 2022.", "long-held")]
    [InlineData(English, "Iryna came home after 3 years, 1 month and 11 days as a prisoner.", "long-held")]
    [InlineData(English, "A deckhand from a tug seized off Berdiansk is free as well.", "seamen")]
    [InlineData(English, "The ministry has put out four sentences, and a woman from Perm wrote an angry comment.", "")]
    [InlineData(English, "The fair is on Sunday. Tickets are $18, children under 12 eat free.", "")]
    [InlineData(English, "By 25 November the sides hope to meet again. Up to 25 mm of rain are expected.", "")]
    [InlineData(Ukrainian, "Серед звільнених є громадянин Непалу, а понад половину досі вважали зниклими безвісти.", "foreigners missing")]
    [InlineData(Ukrainian, "Є поранені, є жінки, є ті, кому немає 25.", "under-25 women wounded")]
    [InlineData(Ukrainian, "Серед них тридцять сержанток.", "enlisted")]
    [InlineData(Ukrainian, "Бійцям «Азову» росіяни дали довічне, іншим — від семи до вісімнадцяти років.", "azov convicted life-sentenced")]
    [InlineData(Ukrainian, "Дев’ятеро — азовці, яких вивезли з «Азовсталі» у травні 2022 року.", "azov azovstal long-held")]
    [InlineData(Ukrainian, "Двадцятеро з них сиділи без листів із весни 2022-го.", "long-held")]
    [InlineData(Ukrainian, "До 25 березня обіцяють ще один. За добу випало до 25 мм опадів.", "")]
    [InlineData(Russian, "Двое из них — граждане Грузии, в группе есть и женщины.", "foreigners women")]
    [InlineData(Russian, "Среди них матрос с сухогруза и дальнобойщик, задержанный на Украине в феврале 2022 года.", "drivers long-held seamen")]
    [InlineData(Russian, "Одни получили пожизненное, другие от 12 до 20 лет.", "convicted life-sentenced")]
    [InlineData(Russian, "Многие, если верить Лубинцу, попали в плен в 2022 году.", "long-held")]
    [InlineData(Russian, "До 25 марта ожидается еще один. За помощь поблагодарили врачей больницы.", "")]
    public void Groups_are_told_from_other_people(string news, string more, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(news + " " + more).Categories));

    [Theory]
    [InlineData(English + " The youngest of the seven marines is 19, the eldest a man of 46.", 19, 46)]
    [InlineData(English + " One, aged 47, cannot see; he is the oldest.", null, 47)]
    [InlineData(Ukrainian + " Наймолодшому з двадцяти морпіхів 21, найстаршому 58.", 21, 58)]
    [InlineData(Ukrainian + " Суд дав їм від семи до вісімнадцяти років.", null, null)]
    [InlineData(Russian + " Самому младшему из семерых 20, самому возрастному 61 год.", 20, 61)]
    public void Ages_are_no_sizes_of_groups_and_no_terms(string text, int? youngest, int? oldest) => Assert.Equal((youngest, oldest), (Reading.Draft(text).Ages?.Youngest, Reading.Draft(text).Ages?.Oldest));

    [Theory]
    [InlineData(English + " It was the 71st, by Kyiv's count.", 71)]
    [InlineData("Вчора країна вшістдесяте обмінялася з Росією полоненими: це вже 60-й раз від початку вторгнення. " + Ukrainian, 60)]
    [InlineData("Вчера страна в шестидесятый раз с начала вторжения обменялась с РФ пленными. " + Russian, 60)]
    [InlineData(Russian + " Координационный штаб присвоил обмену номер 58.", 58)]
    [InlineData(English + " Headquarters gave it the number 58 on the 24th day.", null)]
    public void The_number_of_the_exchange_is_read(string text, int? expected) => Assert.Equal(expected, Reading.Draft(text).Ordinal);

    [Theory]
    [InlineData("Сегодня в Белоруссии мы встречали своих. " + Russian, "Belarus")]
    [InlineData("В четверг в Белоруссии родным вернули восемь мирных жителей, сообщила Москалькова. Украина приняла их.", "Belarus")]
    [InlineData(Ukrainian + " Людей доправили через Білорусь, де їх і передали українській стороні.", "Belarus")]
    [InlineData("Учора через Чернігівщину поверталися з полону. " + Ukrainian, "Chernihiv region")]
    [InlineData("Обмен — первый после крушения самолёта под Белгородом. " + Russian, null)]
    [InlineData(English + " The men were being given psychological help on Belarusian soil before travelling on.", null)]
    public void The_place_is_where_the_hand_over_was(string text, string? expected) => Assert.Equal(expected, Reading.Draft(text).Place);

    [Theory]
    [InlineData(English + " The men were fed on Belarusian soil, said the ministry, which singled out the United Arab Emirates for its mediation.", "united-arab-emirates")]
    [InlineData(English + " The Red Cross, which has its seat a short tram ride from these offices and employs many drivers there, had arranged the meeting and was thanked for it.", "icrc")]
    [InlineData(Ukrainian + " Він подякував Америці за посередництво.", "united-states")]
    [InlineData(Ukrainian + " Людей везли через Білорусь, а домогтися цього вдалося за допомоги Ватикану.", "holy-see")]
    [InlineData(Russian + " Низкий поклон сотрудникам Красного Креста.", "icrc")]
    [InlineData(Russian + " В прошлый раз, как и теперь, договориться помогли ОАЭ.", "united-arab-emirates")]
    public void Help_is_told_from_the_way(string text, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(text).Mediators));

    [Fact]
    public void A_place_before_the_story_is_no_venue_of_an_agreement() =>
        Assert.Null(Reading.Draft("Abu Dhabi: The latest round of mediation has freed 154 Ukrainian and 154 Russian prisoners on Thursday, the UAE's foreign ministry said.").Agreement);

    [Fact]
    public void People_of_the_Kursk_region_are_civilians() => Assert.Equal(ExchangeKind.Civilians,
        Reading.Draft("ТРИДЦАТЬ КУРЯН УЖЕ НЕ В СУМАХ\n\nГубернатор вчера встречал автобус с курянами, которых утром передали в Белоруссии. «Тридцать наших земляков дома», — сказал он. Москалькова назвала другое число: 31.").Kind);
}
