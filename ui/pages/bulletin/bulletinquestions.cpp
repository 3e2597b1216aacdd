// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulletin/bulletinquestions.h"

#include "core/briefing/bulletin.h"
#include "core/briefing/bulletindesk.h"
#include "core/typeset/pdfwriter.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/officefile.h"
#include "ui/pages/bulletin/keptbulletin.h"
#include "ui/shell/pagehost.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace bihuan {

namespace {

Status statusOf(const Result<ChangeSummary> &summary)
{
    return summary ? Status{} : tl::unexpected(summary.error());
}

ActDialog *question(KeptBulletin &kept, const QString &verb, const QString &subject, const QString &remark)
{
    auto *dialog = new ActDialog(verb, subject, remark, kept.asker());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QString remarkOf(BulletinAct act)
{
    switch (act) {
    case BulletinAct::Check:
        return QStringLiteral("核稿以后文稿不能再改；需要改时退改。");
    case BulletinAct::SendBack:
        return QStringLiteral("退回拟稿，文稿又可以修改；改好以后重新核稿、送审。");
    case BulletinAct::Void:
        return QStringLiteral("作废后期号保留，不再给别的通报。这一步做了就不能撤销。");
    default:
        return {};
    }
}

const BulletinSlip *slipOf(const BulletinFile &file, const UnitId &unit)
{
    const auto found = std::ranges::find(file.slips, unit, &BulletinSlip::unit);
    return found == file.slips.end() ? nullptr : &*found;
}

/// What an issue needs: figures, pages and the file; in a thread of its own.
Status issueAs(Workspace &workspace, const BulletinFile &file, const QString &number, const QDate &day)
{
    BIHUAN_TRY(const BulletinProof proof, bulletinProof(workspace, file, day));
    if (proof.number.text != number)
        return refuse(QStringLiteral("%1刚被别人用去，下一个是%2。再印发一次。").arg(number, proof.number.text));
    BIHUAN_TRY(const SetPaper paper, setPdf(proof.document));
    return statusOf(issueBulletin(workspace, file.bulletin.id, proof.number, day, proof.content, paper.pdf));
}

} // namespace

void askForDraft(KeptBulletin &kept, const QString &proposed)
{
    const County &county = *kept.context().file.county();
    QStringList ids;
    QStringList titles;
    for (const QString &id : templateIds(county)) {
        if (const auto known = findTemplate(county, id)) {
            ids.append(id);
            titles.append(known->title);
        }
    }
    if (ids.size() < 2)
        return kept.write(proposed);
    ActDialog *const dialog = question(kept, QStringLiteral("拟稿"), kept.context().file.period().title(),
                                       QStringLiteral("按这一期现在的数据写出文稿，存进文件，可以逐段修改。"));
    QComboBox *const choice = dialog->addChoice(QStringLiteral("draftTemplate"), QStringLiteral("通报种类"), titles);
    choice->setCurrentIndex(std::max(0, static_cast<int>(ids.indexOf(proposed))));
    dialog->setAct([&kept, choice, ids]() -> Status {
        kept.write(ids.value(choice->currentIndex()));
        return {};
    });
    dialog->open();
}

void askForMove(KeptBulletin &kept, BulletinAct act)
{
    const BulletinRule &rule = bulletinRule(act);
    ActDialog *const dialog = question(kept, rule.title, kept.file()->name(), remarkOf(act));
    const QLineEdit *const person = rule.person.isEmpty() ? nullptr : dialog->addLine(QStringLiteral("movePerson"), rule.person);
    const QPlainTextEdit *const text = dialog->addText(QStringLiteral("moveText"), rule.reason ? QStringLiteral("原因") : QStringLiteral("意见"));
    const QDateEdit *const day = dialog->addDay(QStringLiteral("moveDay"), QStringLiteral("日期"), kept.context().file.today());
    dialog->setAct([&kept, act, person, text, day]() -> Status {
        if (const QString lock = kept.context().file.lockReason(); !lock.isEmpty())
            return refuse(lock);
        BulletinMove move;
        move.act = act;
        move.day = day->date();
        move.person = person ? person->text() : QString();
        move.text = text->toPlainText();
        return statusOf(moveBulletin(kept.context().file.workspace(), kept.id(), move));
    });
    dialog->open();
}

void askForIssue(KeptBulletin &kept)
{
    OfficeFile &file = kept.context().file;
    ActDialog *const dialog = question(kept, QStringLiteral("编号印发"), kept.file()->name(), QStringLiteral("期号和日期印在纸样上，纸样存进文件。这一步做了就不能撤销。"));
    const QDateEdit *const day = dialog->addDay(QStringLiteral("issueDay"), QStringLiteral("印发日期"), file.today());
    dialog->addNote(QStringLiteral("issueNumber"), {});
    auto *const note = dialog->findChild<QLabel *>(QStringLiteral("issueNumber"));
    const auto number = std::make_shared<QString>();
    const auto plan = [&kept, &file, day, note, number] {
        const BulletinFile *const bulletin = kept.file();
        const auto planned = bulletin && !file.isBusy() ? plannedIssue(file.workspace(), *bulletin, day->date()) : refuse(file.lockReason());
        *number = planned ? planned->text : QString();
        note->setText(planned ? QStringLiteral("编为%1，%2印发。").arg(planned->text, day->date().toString(QStringLiteral("yyyy年M月d日")))
                              : planned.error().text);
    };
    QObject::connect(day, &QDateEdit::dateChanged, dialog, plan);
    plan();
    dialog->setAct([&kept, day, number]() -> Status {
        if (const QString lock = kept.context().file.lockReason(); !lock.isEmpty())
            return refuse(lock);
        if (number->isEmpty())
            return refuse(QStringLiteral("期号还没有定下来，换一个印发日期。"));
        kept.performLong(QStringLiteral("正在印发%1").arg(*number),
                         [number = *number, date = day->date()](Workspace &workspace, const BulletinFile &bulletin) { return issueAs(workspace, bulletin, number, date); },
                         QStringLiteral("已印发%1，纸样已存档。").arg(*number));
        return {};
    });
    dialog->open();
}

void askForObjection(KeptBulletin &kept, const UnitId &unit)
{
    const BulletinFile *const file = kept.file();
    const BulletinSlip *const slip = file ? slipOf(*file, unit) : nullptr;
    if (!slip)
        return;
    ActDialog *const dialog = question(kept, QStringLiteral("登记异议"), kept.context().file.county()->units().shortTitle(unit),
                                       QStringLiteral("处理以前，这份通报不能印发。"));
    const QPlainTextEdit *const text = dialog->addText(QStringLiteral("slipObjection"), QStringLiteral("异议"), slip->objection);
    dialog->setAct([&kept, unit, text]() -> Status {
        if (const QString lock = kept.context().file.lockReason(); !lock.isEmpty())
            return refuse(lock);
        return statusOf(objectToSlip(kept.context().file.workspace(), kept.id(), unit, text->toPlainText()));
    });
    dialog->open();
}

void askForAnswer(KeptBulletin &kept, const UnitId &unit)
{
    const BulletinFile *const file = kept.file();
    const BulletinSlip *const slip = file ? slipOf(*file, unit) : nullptr;
    if (!slip)
        return;
    ActDialog *const dialog = question(kept, QStringLiteral("处理异议"), kept.context().file.county()->units().shortTitle(unit), slip->objection);
    const QPlainTextEdit *const text = dialog->addText(QStringLiteral("slipAnswer"), QStringLiteral("处理结果"), slip->answer);
    dialog->addNote(QStringLiteral("slipAnswerNote"), QStringLiteral("写明采纳并已改稿，或者不采纳的理由。"));
    dialog->setAct([&kept, unit, text]() -> Status {
        if (const QString lock = kept.context().file.lockReason(); !lock.isEmpty())
            return refuse(lock);
        return statusOf(answerObjection(kept.context().file.workspace(), kept.id(), unit, text->toPlainText()));
    });
    dialog->open();
}

} // namespace bihuan
