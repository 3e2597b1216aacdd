// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/rollups.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/charts/rankingbars.h"
#include "ui/models/officefile.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/segmentbar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace bihuan;

/// 汇总预警 on the page of the rules, driven as a clerk drives it.
class TstRollupPane : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;

    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    OfficeFile &file() const { return m_window->desk()->file(); }
    const Rollup &chosen(const char *grouping) const { return file().county()->context().rollupFor(QLatin1String(grouping)); }
    void pick(const QString &box, const QString &words)
    {
        auto *combo = child<QComboBox>(box);
        QVERIFY(combo);
        const int row = combo->findText(words);
        QVERIFY2(row >= 0, qPrintable(words));
        combo->setCurrentIndex(row);
        Q_EMIT combo->activated(row);
    }
    void click(const QString &name) { child<QAbstractButton>(name)->click(); }

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::rules);
        m_window = &m_driven->window();
        auto *side = child<SegmentBar>(QStringLiteral("rulesSide"));
        side->setCurrent(1);
        Q_EMIT side->chosen(1);
        auto *list = child<QListWidget>(QStringLiteral("rollupList"));
        QVERIFY(list->isVisible());
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == QStringLiteral("red-share"))
                list->setCurrentRow(row);
        }
    }
    void cleanup() { m_driven.reset(); }

    void whatShipsIsCopiedChangedAndChosenForUnits()
    {
        QVERIFY(!child<QComboBox>(QStringLiteral("rollupMode"))->isEnabled());
        QVERIFY(!child<QAbstractButton>(QStringLiteral("addRollupRule"))->isVisible());
        click(QStringLiteral("copyRollup"));
        auto *title = child<QLineEdit>(QStringLiteral("rollupTitle"));
        QCOMPARE(title->text(), QStringLiteral("按红灯占比 副本"));
        title->setText(QStringLiteral("柞水办法"));
        Q_EMIT title->editingFinished();
        child<QDoubleSpinBox>(QStringLiteral("rollup0.limit"))->setValue(35);
        pick(QStringLiteral("rollupUse.unit"), QStringLiteral("柞水办法"));
        const Rollup &rollup = chosen("unit");
        QCOMPARE(rollup.title, QStringLiteral("柞水办法"));
        QCOMPARE(rollup.rules.front().bounds.low, std::optional(Ratio(35, 100)));
        QCOMPARE(chosen("town").id, QString());
        QVERIFY(!child<QAbstractButton>(QStringLiteral("removeRollup"))->isEnabled()); // it is used

        const auto undo = [this] { m_window->actions().action(QStringLiteral("edit.undo"))->trigger(); };
        undo();
        QCOMPARE(chosen("unit").id, QString());
        undo();
        QCOMPARE(child<QDoubleSpinBox>(QStringLiteral("rollup0.limit"))->value(), 20.0);
    }

    void aRuleIsAddedBeforeTheOthersThatTakeEverything()
    {
        click(QStringLiteral("copyRollup"));
        click(QStringLiteral("addRollupRule"));
        pick(QStringLiteral("rollupUse.town"), QStringLiteral("按红灯占比 副本"));
        QCOMPARE(chosen("town").rules.size(), size_t(5));
        QCOMPARE(chosen("town").rules.back().quantity, RollupRule::Quantity::Always);
        const auto &lights = child<QPushButton>(QStringLiteral("rollup3.lights"))->menu()->actions();
        const auto unreported = std::ranges::find_if(lights, [](const QAction *light) { return light->text().contains(QStringLiteral("未报")); });
        QVERIFY(unreported != lights.end());
        (*unreported)->trigger();
        QTRY_COMPARE(chosen("town").rules[3].lights, (QStringList{QStringLiteral("red"), QStringLiteral("unreported")}));
        pick(QStringLiteral("rollup3.side"), QStringLiteral("超过"));
        QVERIFY(!chosen("town").rules[3].bounds.lowInside);
        pick(QStringLiteral("rollup3.quantity"), QStringLiteral("合计超欠序时"));
        QVERIFY(chosen("town").rules[3].lights.isEmpty());
        click(QStringLiteral("rollup3.up"));
        QCOMPARE(chosen("town").rules[2].quantity, RollupRule::Quantity::Gap);
        click(QStringLiteral("rollup2.remove"));
        QCOMPARE(chosen("town").rules.size(), size_t(4));
        pick(QStringLiteral("rollupMode"), QStringLiteral("只计数，不评灯"));
        QCOMPARE(chosen("town").mode, Rollup::Mode::Counts);
    }

    void theCountsBesideFollowTheChoice()
    {
        const auto counts = [this] { return child<QLabel>(QStringLiteral("rollupCounts.unit"))->text(); };
        QVERIFY2(counts().contains(QStringLiteral("■红")), qPrintable(counts()));
        pick(QStringLiteral("rollupUse.unit"), QStringLiteral("只计数"));
        QVERIFY2(!counts().contains(QStringLiteral("■红")) && counts().contains(QStringLiteral("不评灯")), qPrintable(counts()));
    }
};

BIHUAN_TEST(TstRollupPane)
#include "tst_rolluppane.moc"
