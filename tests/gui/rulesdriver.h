// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/drivenwindow.h"
#include "ui/models/officefile.h"
#include "ui/pages/rules/phrasebutton.h"
#include "ui/pages/rules/phraseline.h"
#include "ui/pages/rules/rulerow.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace bihuan::test {

/// The window on the page of the rules, and what a clerk takes hold of there.
class RulesDriver
{
protected:
    void start()
    {
        m_driven = std::make_unique<DrivenWindow>(pageids::rules);
        m_window = &m_driven->window();
    }
    void end() { m_driven.reset(); }

    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    OfficeFile &file() const { return m_window->desk()->file(); }
    QListView *list() const { return child<QListView>(QStringLiteral("rulesList")); }
    void click(const QString &name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void choose(const QString &title) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data().toString() == title)
                list()->setCurrentIndex(list()->model()->index(row, 0));
        }
    }
    QWidget *row(int dimension, int rule) const
    {
        auto *card = child<QWidget>(QStringLiteral("dimension%1").arg(dimension));
        return card->findChild<QWidget *>(QStringLiteral("rule%1").arg(rule));
    }
    PhraseLine *sentence(int dimension, int rule) const { return row(dimension, rule)->findChild<PhraseLine *>(QStringLiteral("sentence")); }
    /// The piece of a sentence that shows the words.
    PhraseButton *piece(int dimension, int rule, const QString &words) const
    {
        for (PhraseButton *const button : sentence(dimension, rule)->findChildren<PhraseButton *>()) {
            if (button->isVisible() && button->text() == words)
                return button;
        }
        return nullptr;
    }
    void type(PhraseButton *over, const QString &text)
    {
        QVERIFY(over);
        over->setFocus();
        QTest::keyClick(over, Qt::Key_Return);
        auto *edit = over->parentWidget()->findChild<QLineEdit *>(QStringLiteral("typing"));
        QVERIFY(edit);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// Chooses from the menu that is open.
    static void pick(const QString &words)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text() != words)
                continue;
            action->trigger();
            menu->close();
            return;
        }
        menu->close();
        QFAIL(qPrintable(words));
    }
    QString words(const QString &label) const { return child<QLabel>(label)->text(); }

    std::unique_ptr<DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
};

} // namespace bihuan::test
