// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lights/light.h"
#include "core/services/ruletrial.h"

#include <QWidget>

#include <memory>

namespace bihuan {

/// How many matters turn from which light to which: lights before at the left, after above. What stays stands on the
/// diagonal, faintly.
class TurnMatrix : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void show(std::shared_ptr<const RuleTrial> trial, const Palette &before, const Palette &after);
    /// The same in words: "红→黄 3 项".
    QString words() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int count(const QString &from, const QString &to) const;
    int rowHeight() const;

    std::shared_ptr<const RuleTrial> m_trial;
    std::vector<Light> m_from;
    std::vector<Light> m_to;
    Palette m_before;
    Palette m_after;
};

} // namespace bihuan
