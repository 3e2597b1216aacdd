// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/briefing/pattern.h"

#include "core/briefing/figuresource.h"

namespace bihuan {

class Pattern::Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) {}

    tl::expected<std::vector<Piece>, QString> run()
    {
        std::vector<Piece> pieces = sequence(false);
        if (!m_complaint.isEmpty())
            return tl::unexpected(m_complaint);
        return pieces;
    }

private:
    bool atEnd() const { return m_at >= m_text.size() || !m_complaint.isEmpty(); }

    std::vector<Piece> sequence(bool inBrackets)
    {
        std::vector<Piece> pieces;
        QString literal;
        const auto flush = [&] {
            if (!literal.isEmpty())
                pieces.push_back({Piece::Kind::Text, std::exchange(literal, {}), {}, {}});
        };
        while (!atEnd()) {
            const QChar c = m_text.at(m_at++);
            if (c == QLatin1Char('{')) {
                flush();
                pieces.push_back(figure());
            } else if (c == QLatin1Char('[') && !inBrackets) {
                flush();
                pieces.push_back({Piece::Kind::Optional, {}, {}, sequence(true)});
            } else if (c == QLatin1Char(']') && inBrackets) {
                flush();
                return pieces;
            } else if (c == QLatin1Char('}') || c == QLatin1Char('[') || c == QLatin1Char(']')) {
                m_complaint = QStringLiteral("“%1”没有成对").arg(c);
            } else {
                literal += c;
            }
        }
        if (inBrackets && m_complaint.isEmpty())
            m_complaint = QStringLiteral("“[”没有成对");
        flush();
        return pieces;
    }

    Piece figure()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char('}'), m_at);
        if (end < 0) {
            m_complaint = QStringLiteral("“{”没有成对");
            return {};
        }
        const QString inside = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        const qsizetype colon = inside.indexOf(QLatin1Char(':'));
        Piece piece{Piece::Kind::Figure, inside.left(colon).trimmed(), {}, {}};
        if (piece.text.isEmpty())
            m_complaint = QStringLiteral("大括号里缺少数字的名称");
        if (colon >= 0) {
            const QString written = inside.mid(colon + 1);
            if (const auto form = FigureForm::parse(written))
                piece.form = *form;
            else
                m_complaint = QStringLiteral("不认识写法“%1”，可以写 亿元、万元、元、小数位数、bare、sign、words").arg(written);
        }
        return piece;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_complaint;
};

tl::expected<Pattern, QString> Pattern::parse(const QString &text)
{
    auto pieces = Parser(text).run();
    if (!pieces)
        return tl::unexpected(pieces.error());
    Pattern pattern;
    pattern.m_pieces = std::move(*pieces);
    return pattern;
}

void Pattern::collectNames(const std::vector<Piece> &pieces, QStringList &names)
{
    for (const Piece &piece : pieces) {
        if (piece.kind == Piece::Kind::Figure)
            names.append(piece.text);
        collectNames(piece.inner, names);
    }
}

QStringList Pattern::names() const
{
    QStringList names;
    collectNames(m_pieces, names);
    return names;
}

std::optional<QString> Pattern::fillPieces(const std::vector<Piece> &pieces, const FigureSource &figures,
                                           const QString *absent)
{
    QString text;
    for (const Piece &piece : pieces) {
        switch (piece.kind) {
        case Piece::Kind::Text:
            text += piece.text;
            break;
        case Piece::Kind::Figure: {
            const auto figure = figures.figure(piece.text);
            if (!figure && !absent)
                return std::nullopt;
            text += figure ? figure->written(piece.form) : *absent;
            break;
        }
        case Piece::Kind::Optional:
            text += fillPieces(piece.inner, figures, nullptr).value_or(QString());
            break;
        }
    }
    return text;
}

std::optional<QString> Pattern::fill(const FigureSource &figures) const
{
    return fillPieces(m_pieces, figures, nullptr);
}

QString Pattern::fill(const FigureSource &figures, const QString &absent) const
{
    return fillPieces(m_pieces, figures, &absent).value_or(absent);
}

} // namespace bihuan
