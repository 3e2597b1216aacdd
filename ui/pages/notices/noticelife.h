// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace bihuan {

struct NoticeFile;
class UnitRegister;

/// The life of a notice from its newest move down to its draft: when, what, who entered it.
class NoticeLife : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString what;
        QString who;

        bool operator==(const Step &) const = default;
    };

    explicit NoticeLife(QWidget *parent = nullptr);

    void show(const NoticeFile &file, const UnitRegister &units);
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
