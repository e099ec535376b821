using System.Collections.Immutable;

namespace Bot.Cards;

/// <summary>
/// An answer laid out once: title, blocks, notes and buttons, in one language, without markup and without transport.
/// The writers in <c>Rendering</c> turn it into a rich message, HTML or plain text.
/// </summary>
internal sealed record Card
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>What follows, top to bottom.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Footnotes, numbered from 1 in this order; <see cref="NoteMark"/> refers to them.</summary>
    public ImmutableArray<Line> Notes { get; init; } = [];

    /// <summary>Rows of buttons.</summary>
    public ImmutableArray<ImmutableArray<Button>> Buttons { get; init; } = [];
}

/// <summary>A part of a card.</summary>
internal abstract record Block;

/// <summary>A line of text of its own.</summary>
internal sealed record Paragraph(Line Text) : Block;

/// <summary>Short lines under one another, without bullets; closer together than paragraphs.</summary>
internal sealed record Lines(ImmutableArray<Line> Items) : Block;

/// <summary>A bulleted list.</summary>
internal sealed record Bullets(ImmutableArray<Line> Items) : Block;

/// <summary>A heading within the card.</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>A table. Numbers stand to the right.</summary>
internal sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Line>> Rows, string? Caption = null) : Block;

/// <summary>A column of a table.</summary>
internal sealed record Column(string Header, bool IsNumber = false);

/// <summary>What most readers need not see at once: folded behind its summary where the transport can fold.</summary>
internal sealed record Details(string Summary, ImmutableArray<Block> Blocks) : Block;

/// <summary>Small print at the end.</summary>
internal sealed record Footer(Line Text) : Block;

/// <summary>A piece of text in one style.</summary>
internal abstract record Span(string Text)
{
    public static implicit operator Span(string text) => new Words(text);
}

/// <summary>Plain words.</summary>
internal sealed record Words(string Text) : Span(Text);

/// <summary>Emphasised: the figure that was asked for.</summary>
internal sealed record Strong(string Text) : Span(Text);

/// <summary>Set apart: remarks, how the question was read.</summary>
internal sealed record Faint(string Text) : Span(Text);

/// <summary>To be typed or copied as it stands.</summary>
internal sealed record Code(string Text) : Span(Text);

/// <summary>A link.</summary>
internal sealed record Link(string Text, Uri Url) : Span(Text);

/// <summary>A reference to the footnote of that number (from 1).</summary>
internal sealed record NoteMark(int Number) : Span($"[{Number}]");

/// <summary>A line of styled pieces. The pieces carry their own spaces.</summary>
internal sealed record Line(ImmutableArray<Span> Spans)
{
    /// <summary>A line of these pieces.</summary>
    public static Line Of(params ReadOnlySpan<Span> spans) => new([.. spans]);

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Spans.All(s => s.Text.Length == 0);

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Spans.Select(s => s.Text));

    public static implicit operator Line(string text) => new([new Words(text)]);

    public static implicit operator Line(Span span) => new([span]);
}

/// <summary>A button under a card.</summary>
internal abstract record Button(string Text);

/// <summary>Runs a command as if typed; the answer replaces the card when <paramref name="InPlace"/>.</summary>
internal sealed record CommandButton(string Text, string Command, bool InPlace = true) : Button(Text);

/// <summary>Opens an address.</summary>
internal sealed record LinkButton(string Text, Uri Url) : Button(Text);

/// <summary>Lets the reader choose a chat to share the answer to this inline query with.</summary>
internal sealed record ShareButton(string Text, string Query) : Button(Text);
