// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answer.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/testmain.h"

#include "ui/actions/actionregistry.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/tables/batchdialog.h"
#include "ui/tables/cellarea.h"
#include "ui/tables/refusaldialog.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace bihuan;

namespace {

const QString cumulativeTitle = QStringLiteral("1—8月累计");
const QString unitColumn = QStringLiteral("责任单位");

} // namespace

class TstTableEditing : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;

    int columnOf(const QString &title) const
    {
        for (int column = 0; column < m_table->model()->columnCount(); ++column) {
            if (m_table->model()->headerData(column, Qt::Horizontal).toString() == title)
                return column;
        }
        return -1;
    }
    QModelIndex cell(int row, const QString &title) const { return m_table->model()->index(row, columnOf(title)); }
    QString text(int row, const QString &title) const { return cell(row, title).data().toString(); }
    OfficeFile &file() const { return m_window->desk()->file(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        m_table->setFocus();
        QTest::keyClick(m_table, key, modifiers);
    }
    void standAt(const QModelIndex &index) const
    {
        m_table->setFocus();
        m_table->standAt(index);
    }
    /// By the keyboard, from `first` on.
    void select(const QModelIndex &first, int rows, int columns = 1) const
    {
        standAt(first);
        for (int i = 1; i < rows; ++i)
            key(Qt::Key_Down, Qt::ShiftModifier);
        for (int i = 1; i < columns; ++i)
            key(Qt::Key_Right, Qt::ShiftModifier);
    }
    void paste(const QString &tsv) const
    {
        QApplication::clipboard()->setText(tsv);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    /// Answers the list of refused cells with this button, and keeps what it said.
    struct RefusalAnswer
    {
        explicit RefusalAnswer(const QString &button)
            : answer([this, button](RefusalDialog &dialog) {
                  said = dialog.findChild<QPlainTextEdit *>(QStringLiteral("refusalList"))->toPlainText();
                  QTest::mouseClick(dialog.findChild<QPushButton *>(button), Qt::LeftButton);
              })
        {
        }
        QString said;
        test::Answer<RefusalDialog> answer;
    };

private Q_SLOTS:
    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
        m_table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        QVERIFY(m_table);
    }

    void cleanup() { m_driven.reset(); }

    void aBlockIsCopiedAsTextAndAsATableWithTitlesIfWanted()
    {
        select(cell(0, unitColumn), 2, 2);
        key(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first().split(QLatin1Char('\t')).first(), text(0, unitColumn));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("<td>%1</td>").arg(text(1, unitColumn))));
        key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(unitColumn + QLatin1Char('\t')));
        QCOMPARE(QApplication::clipboard()->mimeData()->html().count(QStringLiteral("<th>")), 2);
    }

    void aCopiedFigureHasAllItsDigitsAndNoSeparators()
    {
        standAt(cell(0, cumulativeTitle));
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().trimmed(), QStringLiteral("37804"));
    }

    void aPastedBlockOfAnySpellingIsOneStepThatCanBeUndone()
    {
        const QStringList before{text(0, cumulativeTitle), text(1, cumulativeTitle), text(2, cumulativeTitle)};
        standAt(cell(0, cumulativeTitle));
        paste(QStringLiteral("3.9亿\r\n２４，０００\r\n=12000+500\r\n"));
        QCOMPARE(text(0, cumulativeTitle), QStringLiteral("39,000"));
        QCOMPARE(text(1, cumulativeTitle), QStringLiteral("24,000"));
        QCOMPARE(text(2, cumulativeTitle), QStringLiteral("12,500"));
        QCOMPARE(file().undoLabel(), QStringLiteral("粘贴 3 格"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE((QStringList{text(0, cumulativeTitle), text(1, cumulativeTitle), text(2, cumulativeTitle)}), before);
    }

    void oneCellFillsTheSelection()
    {
        select(cell(0, unitColumn), 5);
        paste(QStringLiteral("县林业局"));
        for (int row = 0; row < 5; ++row)
            QCOMPARE(text(row, unitColumn), QStringLiteral("县林业局"));
    }

    void twoHundredRowsOfTwentyColumnsOverwriteAndAddWhatIsMissing()
    {
        // Twenty columns that can be typed into, as the clerk has laid out the table.
        const int name = columnOf(QStringLiteral("项目名称"));
        QList<int> shown{name};
        for (int column = 0; column < m_table->model()->columnCount(); ++column) {
            const QModelIndex sample = m_table->model()->index(0, column);
            const bool wanted = column > 0 && column != name && column != columnOf(QStringLiteral("编号")) && shown.size() < 20
                                && sample.flags().testFlag(Qt::ItemIsEditable) && !sample.data().toString().isEmpty();
            if (wanted)
                shown.append(column);
            m_table->setColumnHidden(column, !wanted && column != name);
        }
        QCOMPARE(shown.size(), 20);
        const int rows = m_table->model()->rowCount();
        select(m_table->model()->index(0, shownColumns(*m_table).front()), 1, 20);
        key(Qt::Key_C, Qt::ControlModifier);
        const QString line = QApplication::clipboard()->text().trimmed();
        QStringList lines;
        for (int i = 0; i < 200; ++i)
            lines.append(QString(line).replace(QStringLiteral("曹坪抽水蓄能电站"), QStringLiteral("粘贴的项目%1").arg(i + 1)));
        standAt(m_table->model()->index(rows - 1, shownColumns(*m_table).front()));
        const RefusalAnswer refused(QStringLiteral("refusalCancel"));
        paste(lines.join(QLatin1Char('\n')));
        QVERIFY2(!refused.answer.given(), qPrintable(refused.said.left(600)));
        QVERIFY2(m_table->model()->rowCount() == rows + 199, qPrintable(m_window->desk()->messages().text()));
        QCOMPARE(text(rows + 198, QStringLiteral("项目名称")), QStringLiteral("粘贴的项目200"));
        for (const int column : shown) {
            if (column != name)
                QCOMPARE(m_table->model()->index(rows + 198, column).data(), m_table->model()->index(0, column).data());
        }
        QVERIFY(m_window->desk()->messages().text().contains(QStringLiteral("已新增 199 项")));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_table->model()->rowCount(), rows);
    }

    void refusedCellsAreListedAndNothingIsHalfPasted()
    {
        const QString before = text(0, cumulativeTitle);
        standAt(cell(0, cumulativeTitle));
        const RefusalAnswer refusal(QStringLiteral("refusalCancel"));
        paste(QStringLiteral("39000\n很多\n13000"));
        QVERIFY2(refusal.said.contains(text(1, QStringLiteral("项目名称")) + QStringLiteral(" · ") + cumulativeTitle), qPrintable(refusal.said));
        QVERIFY(refusal.said.contains(QStringLiteral("应为一个数字")));
        QCOMPARE(text(0, cumulativeTitle), before);
        QVERIFY(file().undoLabel().isEmpty());
    }

    void theRestCanBePastedWithoutTheRefusedCells()
    {
        const QString kept = text(1, cumulativeTitle);
        standAt(cell(0, cumulativeTitle));
        const RefusalAnswer refusal(QStringLiteral("refusalSkip"));
        paste(QStringLiteral("39000\n很多\n13000"));
        QCOMPARE(text(0, cumulativeTitle), QStringLiteral("39,000"));
        QCOMPARE(text(1, cumulativeTitle), kept);
        QCOMPARE(text(2, cumulativeTitle), QStringLiteral("13,000"));
    }

    void aWholeRowCopiedAndPastedBackChangesNothing()
    {
        standAt(cell(3, QStringLiteral("项目名称")));
        for (int i = 0; i < 40; ++i)
            key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        key(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(file().undoLabel().isEmpty());
        QVERIFY(!m_window->findChild<QDialog *>(QStringLiteral("refusalDialog")));
    }

    void aBlockWiderThanTheTableIsRefused()
    {
        standAt(cell(0, cumulativeTitle));
        paste(QStringList(60, QStringLiteral("1")).join(QLatin1Char('\t')));
        QVERIFY(m_window->desk()->messages().text().contains(QStringLiteral("要粘贴的内容有 60 列")));
        QVERIFY(file().undoLabel().isEmpty());
    }

    void ctrlDFillsDown()
    {
        select(cell(0, unitColumn), 4);
        key(Qt::Key_D, Qt::ControlModifier);
        for (int row = 1; row < 4; ++row)
            QCOMPARE(text(row, unitColumn), text(0, unitColumn));
        QVERIFY(file().undoLabel().startsWith(QStringLiteral("向下填充")));
    }

    void aSingleCellIsFilledFromTheOneAboveOrBeforeIt()
    {
        const QString above = text(1, unitColumn);
        QVERIFY(text(2, unitColumn) != above || text(3, unitColumn) != above);
        const int row = text(2, unitColumn) != above ? 2 : 3;
        select(cell(row, unitColumn), 1);
        const QString wanted = text(row - 1, unitColumn);
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(text(row, unitColumn), wanted);
    }

    void whatIsTypedWithCtrlEnterStandsInEverySelectedCell()
    {
        select(cell(0, unitColumn), 3);
        QTest::keyClicks(m_table->viewport(), QStringLiteral("x"));
        auto *editor = m_table->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        editor->setText(QStringLiteral("县水利局"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        for (int row = 0; row < 3; ++row)
            QCOMPARE(text(row, unitColumn), QStringLiteral("县水利局"));
    }

    void deleteClearsWhatCanBeEmpty()
    {
        select(cell(0, cumulativeTitle), 2);
        key(Qt::Key_Delete);
        QVERIFY(text(0, cumulativeTitle) != QStringLiteral("37,804"));
        QCOMPARE(file().undoLabel(), QStringLiteral("清除 2 格"));
    }

    void todayIsWrittenIntoADate()
    {
        const QString title = QStringLiteral("实际开工");
        int column = columnOf(title);
        if (column < 0) // as the definition names it
            column = columnOf(QStringLiteral("实际开工时间"));
        QVERIFY(column >= 0);
        m_table->setColumnHidden(column, false);
        standAt(m_table->model()->index(5, column));
        key(Qt::Key_Semicolon, Qt::ControlModifier);
        QVERIFY2(m_table->currentIndex().data().toString().contains(QStringLiteral("2024")), qPrintable(m_table->currentIndex().data().toString()));
        QCOMPARE(file().undoLabel(), QStringLiteral("填写今天的日期"));
    }

    void replaceFindsTheNextOneAndReplacesAllInOneStep()
    {
        standAt(cell(0, unitColumn));
        key(Qt::Key_H, Qt::ControlModifier);
        auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("replaceDialog"));
        QVERIFY(dialog && dialog->isVisible());
        auto *find = dialog->findChild<QLineEdit *>(QStringLiteral("replaceFind"));
        QCOMPARE(find->text(), text(0, unitColumn)); // the cell's own text is offered
        find->setText(QStringLiteral("县交通局"));
        dialog->findChild<QLineEdit *>(QStringLiteral("replaceWith"))->setText(QStringLiteral("县水利局"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("replaceNext")), Qt::LeftButton);
        QCOMPARE(m_table->currentIndex().data().toString(), QStringLiteral("县交通局"));
        int before = 0;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            before += text(row, unitColumn) == QStringLiteral("县交通局") ? 1 : 0;
        QVERIFY(before > 1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("replaceAll")), Qt::LeftButton);
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            QVERIFY(text(row, unitColumn) != QStringLiteral("县交通局"));
        QVERIFY(file().undoLabel().startsWith(QStringLiteral("替换 ")));
        QVERIFY(file().undo());
        int after = 0;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            after += text(row, unitColumn) == QStringLiteral("县交通局") ? 1 : 0;
        QCOMPARE(after, before);
    }

    void oneFieldOfManyRowsIsOneStepWithTheCount()
    {
        select(cell(0, unitColumn), 12);
        test::Answer<BatchDialog> batch([](BatchDialog &dialog) {
            auto *column = dialog.findChild<QComboBox *>(QStringLiteral("batchColumn"));
            QCOMPARE(column->currentText(), unitColumn); // where the keyboard stands
            auto *value = dialog.findChild<QLineEdit *>(QStringLiteral("batchText"));
            auto *change = dialog.findChild<QPushButton *>(QStringLiteral("batchChange"));
            value->setText(QStringLiteral("没有的单位"));
            QVERIFY(!change->isEnabled()); // said before it is done
            value->setText(QStringLiteral("县林业局"));
            QTest::mouseClick(change, Qt::LeftButton);
        });
        key(Qt::Key_B, Qt::ControlModifier);
        for (int row = 0; row < 12; ++row)
            QCOMPARE(text(row, unitColumn), QStringLiteral("县林业局"));
        QVERIFY2(file().undoLabel().startsWith(QStringLiteral("批量修改 1")), qPrintable(file().undoLabel()));
    }

    void monthsArePastedIntoTheGrid()
    {
        m_window->desk()->openPage(pageids::monthly);
        m_table = m_window->findChild<TableView *>(QStringLiteral("monthlyTable"));
        const QModelIndex august = m_table->model()->index(0, columnOf(QStringLiteral("8月")));
        standAt(august);
        paste(QStringLiteral("39000\n24000"));
        QCOMPARE(august.data().toString(), QStringLiteral("39,000"));
        QCOMPARE(august.siblingAtRow(1).data().toString(), QStringLiteral("24,000"));
        // July is published: nothing of the block is written.
        standAt(august.siblingAtColumn(august.column() - 1));
        const RefusalAnswer refusal(QStringLiteral("refusalCancel"));
        paste(QStringLiteral("1\t39100"));
        QVERIFY2(refusal.said.contains(QStringLiteral("已发布")), qPrintable(refusal.said));
        QCOMPARE(august.data().toString(), QStringLiteral("39,000"));
    }
};

BIHUAN_TEST(TstTableEditing)
#include "tst_tableediting.moc"
