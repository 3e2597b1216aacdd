// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspection/inspectionquestions.h"

#include "core/services/inspectionacts.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/officefile.h"
#include "ui/pages/inspection/inspectionfacts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

#include <algorithm>

namespace bihuan {

namespace {

QDate todayOf(OfficeFile &file)
{
    return file.workspace().clock().now().date();
}

bool askApprover(OfficeFile &file, const QString &verb, const QString &title, const QString &content,
                 const std::function<Status(const QString &, const QDate &)> &approve, QWidget *parent)
{
    ActDialog dialog(verb, title, content, parent);
    QLineEdit *const approver = dialog.addLine(QStringLiteral("approver"), QStringLiteral("由谁批准"), QStringLiteral("县长、县委常委会"));
    QDateEdit *const day = dialog.addDay(QStringLiteral("approvedOn"), QStringLiteral("批准日期"), todayOf(file), todayOf(file));
    dialog.setAct([&] { return approve(approver->text(), day->date()); });
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

bool askNewPlan(OfficeFile &file, QWidget *parent)
{
    const int year = file.county()->year();
    ActDialog dialog(QStringLiteral("新增督查计划"), QStringLiteral("%1年督查计划").arg(year), {}, parent);
    QLineEdit *const title = dialog.addLine(QStringLiteral("planTitle"), QStringLiteral("名称"), {}, QStringLiteral("%1年督查检查计划").arg(year));
    QPlainTextEdit *const content = dialog.addText(QStringLiteral("planContent"), QStringLiteral("内容"));
    dialog.setAct([&]() -> Status {
        BIHUAN_CHECK(savePlan(file.workspace(), {{}, year, title->text().simplified(), content->toPlainText().trimmed(), {}, {}}));
        return {};
    });
    return dialog.exec() == QDialog::Accepted;
}

namespace {

template <typename T>
bool askWords(const QString &verb, const T &thing, const std::function<Status(const T &)> &save, QWidget *parent)
{
    ActDialog dialog(verb, thing.title, thing.isApproved() ? QStringLiteral("已由%1批准；名称或内容改动以后，要重新批准。").arg(thing.approver) : QString(), parent);
    QLineEdit *const title = dialog.addLine(QStringLiteral("editedTitle"), QStringLiteral("名称"), {}, thing.title);
    QPlainTextEdit *const content = dialog.addText(QStringLiteral("editedContent"), QStringLiteral("内容"), thing.content);
    dialog.setAct([&] {
        T changed = thing;
        changed.title = title->text().simplified();
        changed.content = content->toPlainText().trimmed();
        return save(changed);
    });
    return dialog.exec() == QDialog::Accepted;
}

} // namespace

bool askEditPlan(OfficeFile &file, const InspectionPlan &plan, QWidget *parent)
{
    return askWords<InspectionPlan>(QStringLiteral("修改督查计划"), plan, [&file](const InspectionPlan &changed) -> Status {
        BIHUAN_CHECK(savePlan(file.workspace(), changed));
        return {};
    }, parent);
}

bool askEditScheme(OfficeFile &file, const InspectionScheme &scheme, QWidget *parent)
{
    return askWords<InspectionScheme>(QStringLiteral("修改督查方案"), scheme, [&file](const InspectionScheme &changed) -> Status {
        BIHUAN_CHECK(saveScheme(file.workspace(), changed));
        return {};
    }, parent);
}

bool askNewScheme(OfficeFile &file, const InspectionBook &book, QWidget *parent)
{
    if (book.plans.empty())
        return false;
    ActDialog dialog(QStringLiteral("新增督查方案"), QStringLiteral("%1年督查方案").arg(file.county()->year()), QStringLiteral("方案批准以后，督查才能开展。"), parent);
    QStringList plans;
    for (const InspectionPlan &plan : book.plans)
        plans.append(plan.title);
    QComboBox *const under = dialog.addChoice(QStringLiteral("schemePlan"), QStringLiteral("计划"), plans);
    QLineEdit *const title = dialog.addLine(QStringLiteral("schemeTitle"), QStringLiteral("名称"), QStringLiteral("下半年重点项目现场督查方案"));
    QPlainTextEdit *const content = dialog.addText(QStringLiteral("schemeContent"), QStringLiteral("内容"));
    dialog.setAct([&]() -> Status {
        BIHUAN_CHECK(saveScheme(file.workspace(), {{}, book.plans[static_cast<size_t>(under->currentIndex())].id, title->text().simplified(), content->toPlainText().trimmed(), {}, {}}));
        return {};
    });
    return dialog.exec() == QDialog::Accepted;
}

InspectionId askNewInspection(OfficeFile &file, const InspectionBook &book, const InspectionSchemeId &scheme, QWidget *parent)
{
    if (book.schemes.empty())
        return {};
    constexpr InspectionKind kinds[] = {InspectionKind::Supervision, InspectionKind::Undercover, InspectionKind::Tour};
    ActDialog dialog(QStringLiteral("新增督查活动"), book.plans.front().title, {}, parent);
    QLineEdit *const name = dialog.addLine(QStringLiteral("inspectionName"), QStringLiteral("名称"), QStringLiteral("8月重点项目现场督查"));
    QStringList kindWords;
    for (const InspectionKind kind : kinds)
        kindWords.append(inspectionKindTitle(kind));
    QComboBox *const kind = dialog.addChoice(QStringLiteral("inspectionKind"), QStringLiteral("方式"), kindWords);
    QStringList schemes;
    for (const InspectionScheme &one : book.schemes)
        schemes.append(one.title);
    QComboBox *const under = dialog.addChoice(QStringLiteral("inspectionUnder"), QStringLiteral("方案"), schemes);
    const auto chosen = std::ranges::find(book.schemes, scheme, &InspectionScheme::id);
    under->setCurrentIndex(chosen == book.schemes.end() ? 0 : static_cast<int>(chosen - book.schemes.begin()));
    QLineEdit *const days = dialog.addLine(QStringLiteral("newInspectionDays"), QStringLiteral("日期"), QStringLiteral("7月9日至10日，可以不填"));
    InspectionId made;
    dialog.setAct([&]() -> Status {
        Inspection inspection;
        inspection.name = name->text().simplified();
        inspection.kind = kinds[kind->currentIndex()];
        inspection.scheme = book.schemes[static_cast<size_t>(under->currentIndex())].id;
        BIHUAN_TRY(const auto typed, daysOf(days->text(), file.county()->year()));
        inspection.from = typed.first;
        inspection.to = typed.second;
        BIHUAN_TRY(made, saveInspection(file.workspace(), inspection));
        return {};
    });
    return dialog.exec() == QDialog::Accepted ? made : InspectionId();
}

bool askApproval(OfficeFile &file, const InspectionPlan &plan, const InspectionScheme &scheme, QWidget *parent)
{
    if (!plan.isApproved())
        return askApprover(file, QStringLiteral("批准督查计划"), plan.title, plan.content,
                           [&](const QString &approver, const QDate &day) { return approvePlan(file.workspace(), plan, approver, day); }, parent);
    return askApprover(file, QStringLiteral("批准督查方案"), scheme.title, scheme.content,
                       [&](const QString &approver, const QDate &day) { return approveScheme(file.workspace(), plan, scheme, approver, day); },
                       parent);
}

bool askStart(OfficeFile &file, const InspectionFile &inspection, const InspectionScheme &scheme, QWidget *parent)
{
    ActDialog dialog(QStringLiteral("开展督查"), inspection.inspection.name, scheme.title, parent);
    QDateEdit *const day = dialog.addDay(QStringLiteral("startedOn"), QStringLiteral("开展日期"), todayOf(file), todayOf(file));
    dialog.setAct([&] { return startInspection(file.workspace(), inspection, scheme, day->date()); });
    return dialog.exec() == QDialog::Accepted;
}

bool askConclusion(OfficeFile &file, const InspectionFile &inspection, QWidget *parent)
{
    const auto count = inspection.findings.size();
    ActDialog dialog(QStringLiteral("形成结论"), inspection.inspection.name,
                     count > 0 ? QStringLiteral("已登记发现的问题 %1 个，形成结论以后不再增减。").arg(count) : QString(), parent);
    QPlainTextEdit *const words = dialog.addText(QStringLiteral("conclusion"), QStringLiteral("督查结论"));
    QDateEdit *const day = dialog.addDay(QStringLiteral("concludedOn"), QStringLiteral("日期"), todayOf(file), todayOf(file));
    QCheckBox *const none = count == 0 ? dialog.addTick(QStringLiteral("noProblem"), QStringLiteral("未发现问题")) : nullptr;
    dialog.setAct([&] {
        return concludeInspection(file.workspace(), inspection, words->toPlainText(), none && none->isChecked(), day->date());
    });
    return dialog.exec() == QDialog::Accepted;
}

bool askFeedback(OfficeFile &file, const InspectionFile &inspection, QWidget *parent)
{
    ActDialog dialog(QStringLiteral("反馈结论"), inspection.inspection.name, inspection.inspection.conclusion, parent);
    std::vector<ActDialog::Listed> listed;
    for (const UnitId &id : inspection.owedFeedback()) {
        const Unit *const unit = file.county()->units().find(id);
        listed.push_back({unit ? unit->shortTitle : id.value, id.value, true});
    }
    QListWidget *const units = dialog.addList(QStringLiteral("feedbackUnits"), QStringLiteral("反馈单位"), listed);
    QDateEdit *const day = dialog.addDay(QStringLiteral("feedbackOn"), QStringLiteral("日期"), todayOf(file), todayOf(file));
    QLineEdit *const means = dialog.addLine(QStringLiteral("feedbackMeans"), QStringLiteral("方式"), {}, QStringLiteral("书面通知"));
    QLineEdit *const receiver = dialog.addLine(QStringLiteral("feedbackReceiver"), QStringLiteral("接收人"), QStringLiteral("可以不填"));
    dialog.setAct([&] {
        std::vector<UnitId> chosen;
        for (const QString &id : ActDialog::ticked(*units))
            chosen.push_back(UnitId{id});
        return giveFeedback(file.workspace(), inspection, chosen, day->date(), means->text(), receiver->text());
    });
    return dialog.exec() == QDialog::Accepted;
}

} // namespace bihuan
