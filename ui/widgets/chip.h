// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bihuan {

struct InkSet;
struct Tokens;

/// A word on a tinted ground: the state of a period, a light, a date that is near.
class Chip : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Neutral, Green, Yellow, Red, Blue };

    explicit Chip(QWidget *parent = nullptr);

    void setText(const QString &text, Tone tone);
    /// A light: its shape and word in its colour. `light` and `shape` as in light.h.
    void setLight(const QString &light, const QString &shape, const QString &word);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    QString m_shape;
    QString m_light;
    Tone m_tone = Tone::Neutral;
};

const InkSet &inkOf(Chip::Tone tone, const Tokens &tokens);

} // namespace bihuan
