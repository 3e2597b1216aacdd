// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace bihuan {

/// The light's sentence on the light's ground.
class ReasonBox : public QFrame
{
    Q_OBJECT

public:
    explicit ReasonBox(QWidget *parent = nullptr);

    /// `light` is the id of a colour or state.
    void show(const QString &light, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colourText();

    QString m_light;
    QLabel *m_text;
};

} // namespace bihuan
