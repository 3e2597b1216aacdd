// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QImage>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace bihuan::test {

/// Theme and font as for every picture, whatever the machine's settings are.
void pinAppearance(Appearance appearance, QFont::HintingPreference hinting);

/// The window at 1366 × 768 in a home folder of its own, on 2 September 2024, for one picture.
class Stage
{
public:
    Stage();
    ~Stage();

    MainWindow &window() { return *m_window; }
    QString sampleFile() const { return m_sample; } ///< the sample county
    QString emptyFile() const;                      ///< an office without a matter, made when it is asked for
    void open(const QString &path, const QString &page);
    void trigger(const QString &action);
    void click(const QString &objectName);
    /// Waits for what was begun in the background.
    void settle();
    template <typename T>
    T *child(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    QImage picture();
    /// Of the dialog or menu that `ask` opens; it is dismissed afterwards.
    QImage pictureOfQuestion(const std::function<void()> &ask);
    /// Called with what a picture is taken of, while it is shown.
    void setVisitor(std::function<void(const QWidget &)> visitor) { m_visitor = std::move(visitor); }

private:
    QImage take(QWidget &shown);

    QTemporaryDir m_home;
    QString m_sample;
    FixedClock m_clock{QDateTime(QDate(2024, 9, 2), QTime(9, 0))};
    std::unique_ptr<MainWindow> m_window;
    std::function<void(const QWidget &)> m_visitor;
};

} // namespace bihuan::test
