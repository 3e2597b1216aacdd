// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleoffice.h"
#include "tests/support/testmain.h"

#include "ui/pages/ledger/form/formmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bihuan;

namespace {
const QString project = QStringLiteral("ZJ-2024-14");
}

class TstFormModel : public QObject
{
    Q_OBJECT

private:
    test::SampleOffice m_office;

    struct Opened
    {
        explicit Opened(const test::SampleOffice &office) : file(office.open()), model(*file), tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
        {
            QObject::connect(file.get(), &OfficeFile::changed, &model, [this] { model.show(model.code()); });
        }
        QModelIndex at(const QString &id) const { return model.find(id); }
        bool type(const QString &id, const QString &text) { return model.setData(at(id), text, Qt::EditRole); }
        QString text(const QString &id) const { return at(id).data().toString(); }

        std::unique_ptr<OfficeFile> file;
        FormModel model;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void everyFieldOfTheDefinitionStandsInTheFormOnce()
    {
        Opened open(m_office);
        for (const LedgerDefinition &ledger : open.file->county()->ledgers()) {
            const auto &rows = open.file->view().rows;
            const auto row = std::ranges::find(rows, ledger.id.value, &MatterRow::ledger);
            QVERIFY(row != rows.end());
            open.model.show(row->code);
            for (const Field &field : ledger.fields) {
                const bool alone = field.id == QLatin1String("month") && !row->measure.isAdditive(); // a rate has no month of its own
                if (field.scope == FieldScope::Milestone || field.id == QLatin1String("clause") || alone)
                    continue;
                const bool monthly = field.scope == FieldScope::Schedule;
                const QString id = monthly ? QStringLiteral("schedule:8") : QStringLiteral("field:") + field.id;
                int found = 0;
                for (int i = 0; i < open.model.rowCount(); ++i)
                    found += open.model.item(i).id == id;
                QVERIFY2(found == 1, qPrintable(ledger.title + QLatin1Char(' ') + id));
            }
        }
    }

    void anEditIsTheTablesEditAndOnlyTellsOfChange()
    {
        Opened open(m_office);
        open.model.show(project);
        const QString before = open.text(QStringLiteral("field:cumulative"));
        QSignalSpy inserted(&open.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy resets(&open.model, &QAbstractItemModel::modelReset);
        QVERIFY(open.type(QStringLiteral("field:cumulative"), QStringLiteral("0.6亿")));
        QCOMPARE(open.text(QStringLiteral("field:cumulative")), QStringLiteral("6,000"));
        QCOMPARE(open.text(QStringLiteral("cumulative:8")), QStringLiteral("6,000"));
        QCOMPARE(inserted.size() + resets.size(), 0);
        QVERIFY(open.file->undo());
        QCOMPARE(open.text(QStringLiteral("field:cumulative")), before);
    }

    void whatCannotStandThereIsRefusedWithTheTablesSentence()
    {
        Opened open(m_office);
        open.model.show(project);
        QSignalSpy refusals(&open.model, &CellModel::refused);
        QVERIFY(!open.type(QStringLiteral("field:leadUnit"), QStringLiteral("没有的单位")));
        QVERIFY(!open.type(QStringLiteral("field:completion"), QStringLiteral("50%")));
        QCOMPARE(refusals.size(), 2);
        QVERIFY(open.file->undoLabel().isEmpty());
    }

    void aPublishedMonthSaysWhyItTakesNothing()
    {
        Opened open(m_office);
        open.model.show(project);
        const QModelIndex march = open.at(QStringLiteral("cumulative:3"));
        QVERIFY(!march.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(open.model.whyLocked(march).contains(QStringLiteral("2024年3月已发布")));
        QVERIFY(open.at(QStringLiteral("cumulative:8")).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(open.at(QStringLiteral("field:total")).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(open.model.whyLocked(open.at(QStringLiteral("cumulative:11"))).contains(QStringLiteral("还没有开始填报")));
        QVERIFY(open.file->setPeriod(Period::month(2024, 3)));
        open.model.show(project);
        QVERIFY(!open.at(QStringLiteral("field:problem")).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(open.at(QStringLiteral("note:month")).data().toString().contains(QStringLiteral("已发布")));
    }

    void theStripShowsTheLightOfEveryMonthThatHasOne()
    {
        Opened open(m_office);
        open.model.show(project);
        QCOMPARE(open.model.monthLightAt(open.model.find(QStringLiteral("light:8"))) != nullptr && open.model.monthLightAt(open.model.find(QStringLiteral("light:9"))) == nullptr, true);
        const auto july = open.file->viewOf(Period::month(2024, 7)).value();
        QCOMPARE(open.at(QStringLiteral("light:7")).data(CellModel::LightRole).toString(), july->find(project)->light.id());
        QVERIFY(!open.at(QStringLiteral("light:9")).data(CellModel::LightRole).isValid());
        QVERIFY(open.at(QStringLiteral("light:8")).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("8月：")));
    }

    void aStepIsAddedDatedDoneAndRemovedEachInOneStep()
    {
        Opened open(m_office);
        open.model.show(project);
        const auto steps = [&] { return open.file->county()->matterByCode(project)->course.milestones; };
        QVERIFY(steps().empty());
        QVERIFY(open.type(QStringLiteral("newStep"), QStringLiteral("围堰修复")));
        QCOMPARE(steps().size(), size_t(1));
        const QString id = steps().front()->id.value;
        QVERIFY(open.type(QStringLiteral("step:%1:milestonePlanned").arg(id), QStringLiteral("7月15日")));
        QCOMPARE(open.text(QStringLiteral("step:%1:milestonePlanned").arg(id)), QStringLiteral("7月15日"));
        const QModelIndex name = open.at(QStringLiteral("step:%1:milestone").arg(id));
        QVERIFY(open.model.isOverdue(*open.model.stepAt(name)));
        QVERIFY(open.model.toggleDone(name));
        // September has begun: of August only the month is known.
        QCOMPARE(open.text(QStringLiteral("step:%1:milestoneActual").arg(id)), QStringLiteral("8月"));
        QVERIFY(open.model.toggleDone(name));
        QCOMPARE(open.text(QStringLiteral("step:%1:milestoneActual").arg(id)), QString());
        QVERIFY(open.file->undo());
        QVERIFY(steps().front()->actual);
        QVERIFY(open.model.removeStep(open.at(QStringLiteral("step:%1:milestone").arg(id))));
        QVERIFY(steps().empty());
        QVERIFY(open.file->undo());
        QCOMPARE(steps().front()->title, QStringLiteral("围堰修复"));
    }

    void theHistoryBringsAnOldValueBackAsOneStep()
    {
        Opened open(m_office);
        open.model.show(project);
        const QString before = open.text(QStringLiteral("field:problem"));
        QVERIFY(!before.isEmpty());
        QVERIFY(open.type(QStringLiteral("field:problem"), QStringLiteral("围堰漏水")));
        open.model.readHistory();
        QModelIndex change;
        for (int row = 0; row < open.model.rowCount() && !change.isValid(); ++row) {
            if (open.model.item(row).kind == FormItem::Kind::Change)
                change = open.model.index(row, 0);
        }
        QVERIFY(change.data(Qt::AccessibleTextRole).toString().contains(before + QStringLiteral(" → 围堰漏水")));
        QVERIFY(open.model.canRestore(change));
        QVERIFY(open.model.restore(change));
        QCOMPARE(open.text(QStringLiteral("field:problem")), before);
        QVERIFY(open.file->undoLabel().contains(QStringLiteral("恢复2024年8月 存在问题")));
        QVERIFY(open.file->undo());
        QCOMPARE(open.text(QStringLiteral("field:problem")), QStringLiteral("围堰漏水"));
    }

    void aSourceKeepsItsOwnClause()
    {
        Opened open(m_office);
        QStringList keys;
        for (const Source &source : open.file->county()->officeRows().sources)
            keys.append(source.key);
        QVERIFY(keys.size() > 1);
        QVERIFY(open.file->setCells({{project, {QStringLiteral("sources"), 0}, Value(keys.first(2))}}));
        open.model.show(project);
        QVERIFY(open.type(QStringLiteral("clause:") + keys.at(1), QStringLiteral("第12条")));
        QCOMPARE(open.text(QStringLiteral("clause:") + keys.at(1)), QStringLiteral("第12条"));
        QVERIFY(open.text(QStringLiteral("clause:") + keys.at(0)) != QStringLiteral("第12条"));
    }

    void anotherMatterKeepsWhatIsTheSame()
    {
        Opened open(m_office);
        open.model.show(project);
        const QPersistentModelIndex kept = open.at(QStringLiteral("field:problem"));
        open.model.show(QStringLiteral("ZJ-2024-15"));
        QVERIFY(kept.isValid());
        QCOMPARE(open.model.item(kept.row()).id, QStringLiteral("field:problem"));
        open.model.show(QString());
        QCOMPARE(open.model.rowCount(), 0);
    }
};

BIHUAN_TEST(TstFormModel)
#include "tst_formmodel.moc"
