namespace Bot.Articles.Tests.Events;

/// <summary>Texts that speak of exchanges and report none, in the words in which reporters say so.</summary>
public sealed class NoExchangeTests
{
    [Theory]
    [InlineData("Reports of a swap between Russia and Ukraine on Thursday are false. The rumour of an exchange of 300 prisoners each was made up, the Coordination Headquarters said.")]
    [InlineData("Ні, обміну «400 на 400» учора не було. У мережі пишуть, що Україна та Росія нібито обміняли 400 полонених. У Координаційному штабі кажуть, що це вигадка.")]
    [InlineData("Обмена «200 на 200» вчера не было. Сообщение о том, что Россия и Украина обменялись пленными, не соответствует действительности, заявили в Минобороны РФ.")]
    public void A_denied_rumour_is_no_exchange(string text) => Assert.Equal(NoExchangeReason.NoHandOver, Reading.None(text).Reason);

    [Theory]
    [InlineData("The ombudsmen of Russia and Ukraine met on Thursday and exchanged 700 letters and 40 parcels from prisoners of war, Dmytro Lubinets said.")]
    [InlineData("У четвер омбудсмени України та Росії обмінялися листами від військовополонених: українська сторона передала 500 листів, розповів Лубінець.")]
    [InlineData("В четверг омбудсмены России и Украины обменялись 600 письмами и списками военнопленных, сообщила Москалькова.")]
    public void Letters_and_lists_are_no_exchange(string text) => Reading.None(text);

    [Theory]
    [InlineData("Russia brought 900 bodies of Ukrainian soldiers to the border on Thursday, but nobody came to collect them, Medinsky said. The transfer did not take place.")]
    [InlineData("Російська сторона в четвер привезла тіла, але українські представники не приїхали, заявив Мединський. Передача не відбулася.")]
    [InlineData("Россия в четверг доставила к границе 900 тел погибших, однако принимать их никто не приехал, заявил Мединский.")]
    public void What_was_brought_and_not_taken_is_no_exchange(string text) => Reading.None(text);

    [Theory]
    [InlineData("A year of prisoner swaps in numbers\n\nSome 1,300 Ukrainians came home from Russian captivity in 2024, and Russia took back about as many of its soldiers, the Coordination Headquarters says.")]
    [InlineData("Рік обмінів у цифрах\n\nЗа 2024 рік з російського полону повернулися 1 300 українців, Росія отримала майже стільки ж своїх військових, каже Координаційний штаб.")]
    [InlineData("Год обменов в цифрах\n\nЗа 2024 год из украинского плена вернулись 1 300 российских военнослужащих, Киев получил почти столько же, сообщили в Минобороны РФ.")]
    public void A_count_over_a_year_is_no_exchange(string text) => Assert.Equal(NoExchangeReason.Statistics, Reading.None(text).Reason);

    [Theory]
    [InlineData("An exchange of prisoners between Russia and Ukraine that is to go on for some days began on Friday. Russia's Defence Ministry said 90 servicemen had been returned.")]
    [InlineData("У п'ятницю почався обмін полоненими між Україною та Росією, який має тривати кілька днів. Координаційний штаб повідомив про 90 звільнених військових.")]
    [InlineData("В пятницу Россия и Украина начали обмен пленными, который должен продлиться несколько дней. Минобороны РФ сообщило о возвращении 90 военнослужащих.")]
    [InlineData("THE DAILY\n14 March 2025\n\nPrisoners come home\n\nRussia and Ukraine exchanged 90 prisoners each on Friday, Russia's Defence Ministry said.\n\nMOST READ\n1. Opinion: What the swap means")]
    public void An_exchange_is_one_whatever_else_is_to_come_or_stands_beside_it(string text) => Assert.Equal(Reading.Friday, Reading.Draft(text).Date?.Value);

    [Theory]
    [InlineData("Moscow and Kyiv have finished checking the lists for their next exchange of prisoners, under which 300 people from each side are to be freed, Peskov told journalists on Thursday. It would be the first since 157 soldiers a side went home last month.")]
    [InlineData("Russia and Ukraine will swap 200 prisoners each tomorrow, Medinsky said on Thursday. The last exchange, on 5 March, returned 140 soldiers to each country.")]
    [InlineData("Negotiators have completed work on an upcoming swap of 250 soldiers each, Umerov said on Thursday. In the previous one, on 5 March, 140 came home.")]
    [InlineData("Сторони завершили звіряння списків до наступного обміну: за ним має бути звільнено по 300 полонених, сказав у четвер Умєров. Під час попереднього, 5 березня, додому повернулися 140 військових.")]
    [InlineData("Завтра Україна та Росія обміняються полоненими за формулою «165 на 165», повідомив Лубінець. Удома на них чекають родини.")]
    [InlineData("Росія передасть Україні 1 000 тіл наступного тижня, заявив Мединський.")]
    [InlineData("Россия и Украина завтра обменяются пленными по формуле «165 на 165», сообщил Мединский. «Сначала люди, потом слова», — ответил Ермак на просьбу назвать число тех, кого ждут дома. В ходе прошлого, 5 марта, вернулись по 140 человек.")]
    [InlineData("Москва вернет Киеву 500 тел уже на следующей неделе, пообещал в четверг Мединский. До сих пор крупнейшим был обмен 19 января, когда каждая из сторон получила по 246 военных.")]
    [InlineData("Стороны согласовали списки для будущего обмена пленными, по 200 человек с каждой стороны, сказал в четверг источник ТАСС.")]
    public void What_is_to_come_is_no_exchange_although_an_earlier_one_is_mentioned(string text) => Assert.Equal(NoExchangeReason.Planned, Reading.None(text).Reason);

    [Theory]
    [InlineData("No, there was no exchange on Thursday. Where the 250 for 250 came from\n\nOn Thursday evening several channels claimed that Ukraine and Russia had swapped 250 prisoners each. It is not true. The video is of last year, when 113 soldiers came home.")]
    [InlineData("Ні, учора обміну не було. Звідки взялися «300 на 300»\n\nУ четвер увечері кілька каналів написали, ніби відбувся обмін і додому їдуть триста захисників. Це вигадка. Відео зняте торік, коли повернулися 113 військових.")]
    [InlineData("Нет, вчера обмена не было. Откуда взялись «300 на 300»\n\nВ четверг вечером несколько каналов написали, будто состоялся обмен и домой едут триста бойцов. Это выдумка. Видео снято в прошлом году, когда вернулись 113 военных.")]
    [InlineData("Факт-перевірка\n14 березня 2025 | Фактчек\n\nДопис про обмін зібрав мільйон переглядів. У ньому йдеться, що в четвер Україна та Росія обміняли 250 полонених. Координаційний штаб спростував це.")]
    public void A_check_of_facts_that_finds_none_is_no_exchange(string text) => Reading.None(text);

    [Theory]
    [InlineData("The ombudsmen of Russia and Ukraine met in Belarus on Thursday and exchanged letters and parcels for prisoners of war. \"We also exchanged details on 60 missing people,\" Moskalkova said. Kyiv insists on the return of all civilians, of whom Russia holds 16,000.")]
    [InlineData("Омбудсмени України та Росії в четвер зустрілися в Білорусі й обмінялися листами та посилками для військовополонених. «Ми обмінялися також відомостями про 60 зниклих безвісти», — додав Лубінець. Київ наполягає на поверненні всіх цивільних.")]
    [InlineData("Уполномоченные по правам человека России и Украины в четверг встретились и обменялись письмами для военнопленных. «Обменялись также данными о 60 пропавших без вести», — добавила Москалькова. Каждый из пленных получил кулич. Киев настаивает на возвращении всех гражданских.")]
    public void A_meeting_about_prisoners_is_no_exchange(string text) => Reading.None(text);
}
