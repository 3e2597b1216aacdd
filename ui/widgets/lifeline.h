// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace bihuan {

/// The life of a paper from its newest move down to its draft: when, what, who entered it.
class LifeLine : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString what;
        QString who; ///< small, below it

        /// Who entered it and when; `at` is an ISO date and time.
        static QString entered(const QString &at, const QString &actor);

        bool operator==(const Step &) const = default;
    };

    explicit LifeLine(QWidget *parent = nullptr);

    /// The newest one first.
    void setSteps(std::vector<Step> steps);
    const std::vector<Step> &steps() const { return m_steps; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int heightOf(const Step &step, int width) const;

    std::vector<Step> m_steps;
};

} // namespace bihuan
