namespace Bot.Articles.Tests.Details;

/// <summary>Mediators, places, ordinals, ages and groups in other words than those of the articles.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("Russia and Ukraine exchanged 40 soldiers each on Thursday at a checkpoint in the Sumy region, Lubinets said. \"The Emiratis helped us again,\" he added. Some of the freed had been given up for missing; two are doctors. Most are rank and file.", "enlisted medics missing")]
    [InlineData("Ukraine returned 12 Russian civilians on Friday, Moskalkova said. Nobody was handed over to Ukraine in return. The oldest, a woman of 81, had been listed as missing.", "civilians missing one-way")]
    [InlineData("У четвер відбувся обмін: додому повернулися 60 захисників, повідомив Коордштаб. Серед звільнених лікар, двоє священників та 14 офіцерів. Допомогли катарці. Обмін став 63-м. Його провели на Волині. Росії віддали 60 військових. Дехто пробув у неволі 39 місяців.", "clergy long-held medics officers")]
    [InlineData("В четверг Россия и Украина обменяли по 70 военных, сообщило Минобороны РФ. Это уже 64-й обмен. Среди вернувшихся двое врачей, бойцы-срочники и те, кто попал в плен в мае 2022 года. Посредниками выступили саудовцы и Ватикан. Автобусы встретились в Черниговской области.", "conscripts long-held medics")]
    [InlineData("Thanks to Trump's mediation 200 Ukrainian soldiers came home on Friday and 200 Russians left Ukraine, Yermak said. It was the third exchange this month and the 65th of the war. A medic of 24 was the youngest and a sapper of 59 the oldest.", "medics")]
    [InlineData("Сім'ї дочекалися: у середу росія звільнила 15 цивільних, серед них журналіст і водій швидкої, розповів Лубінець. Наймолодшому 19, найстаршому — 72. Натомість нікого не передавали. Посередничав Святий Престол.", "civilians drivers journalists one-way")]
    public void Groups_are_named_in_many_ways(string text, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(text).Categories));

    [Theory]
    [InlineData("Russia and Ukraine exchanged 40 soldiers each on Thursday at a checkpoint in the Sumy region, Lubinets said. \"The Emiratis helped us again,\" he added. Some of the freed had been given up for missing; two are doctors. Most are rank and file.", "united-arab-emirates")]
    [InlineData("У четвер відбувся обмін: додому повернулися 60 захисників, повідомив Коордштаб. Серед звільнених лікар, двоє священників та 14 офіцерів. Допомогли катарці. Обмін став 63-м. Його провели на Волині. Росії віддали 60 військових. Дехто пробув у неволі 39 місяців.", "qatar")]
    [InlineData("В четверг Россия и Украина обменяли по 70 военных, сообщило Минобороны РФ. Это уже 64-й обмен. Среди вернувшихся двое врачей, бойцы-срочники и те, кто попал в плен в мае 2022 года. Посредниками выступили саудовцы и Ватикан. Автобусы встретились в Черниговской области.", "saudi-arabia holy-see")]
    [InlineData("Thanks to Trump's mediation 200 Ukrainian soldiers came home on Friday and 200 Russians left Ukraine, Yermak said. It was the third exchange this month and the 65th of the war. A medic of 24 was the youngest and a sapper of 59 the oldest.", "united-states")]
    [InlineData("Сім'ї дочекалися: у середу росія звільнила 15 цивільних, серед них журналіст і водій швидкої, розповів Лубінець. Наймолодшому 19, найстаршому — 72. Натомість нікого не передавали. Посередничав Святий Престол.", "holy-see")]
    [InlineData("Россия вернула в пятницу тела 700 украинских военных, получив 30 своих, сообщил Мединский. Репатриация прошла по стамбульским договоренностям от 2 июня 2024 года. Содействие оказал Красный Крест.", "icrc")]
    public void Mediators_are_credited_in_many_ways(string text, string expected) => Assert.Equal(expected, string.Join(' ', Reading.Draft(text).Mediators));

    [Theory]
    [InlineData("Russia and Ukraine exchanged 40 soldiers each on Thursday at a checkpoint in the Sumy region, Lubinets said. \"The Emiratis helped us again,\" he added. Some of the freed had been given up for missing; two are doctors. Most are rank and file.", "Sumy region", null)]
    [InlineData("У четвер відбувся обмін: додому повернулися 60 захисників, повідомив Коордштаб. Серед звільнених лікар, двоє священників та 14 офіцерів. Допомогли катарці. Обмін став 63-м. Його провели на Волині. Росії віддали 60 військових. Дехто пробув у неволі 39 місяців.", "Volyn region", 63)]
    [InlineData("В четверг Россия и Украина обменяли по 70 военных, сообщило Минобороны РФ. Это уже 64-й обмен. Среди вернувшихся двое врачей, бойцы-срочники и те, кто попал в плен в мае 2022 года. Посредниками выступили саудовцы и Ватикан. Автобусы встретились в Черниговской области.", "Chernihiv region", 64)]
    public void Place_and_number_are_read(string text, string place, int? ordinal)
    {
        var draft = Reading.Draft(text);
        Assert.Equal((place, ordinal), (draft.Place, draft.Ordinal));
    }

    [Fact]
    public void Ages_may_stand_before_their_word()
    {
        var ages = Reading.Draft("Thanks to Trump's mediation 200 Ukrainian soldiers came home on Friday and 200 Russians left Ukraine, Yermak said. It was the third exchange this month and the 65th of the war. A medic of 24 was the youngest and a sapper of 59 the oldest.").Ages;
        Assert.Equal((24, 59), (ages!.Youngest, ages.Oldest));
    }
}
