// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notices/numberquestion.h"

#include "core/services/documentnumbers.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/officefile.h"

#include <QComboBox>
#include <QLineEdit>

namespace bihuan {

QString askReserve(OfficeFile &file, QWidget *parent)
{
    const NoticeBook &book = *file.notices();
    const NumberSeries series = seriesOf(book.series(), file.county()->office(), numberseries::notice);
    ActDialog dialog(QStringLiteral("预留文号"), nextDocumentNumber(book.numbers(), series, file.today()).text,
                     QStringLiteral("留出的文号不再给别的督办单，这一步做了就不能撤销。"), parent);
    QLineEdit *const holder = dialog.addLine(QStringLiteral("numberHolder"), QStringLiteral("留给"), QStringLiteral("哪份文件，或者哪个科室"));
    QComboBox *const purpose = dialog.addChoice(QStringLiteral("numberPurpose"), QStringLiteral("用途"),
                                                {QStringLiteral("以后交办督办单时用"), QStringLiteral("交给别的科室使用")});
    QStringList kept;
    for (const DocumentNumber &number : reservedNumbers(book, series.id))
        kept.append(QStringLiteral("%1（%2）").arg(number.text, number.holder));
    if (!kept.isEmpty())
        dialog.addNote(QStringLiteral("numbersKept"), QStringLiteral("已经留出还没有用的：%1").arg(kept.join(QStringLiteral("、"))));
    QString taken;
    dialog.setAct([&]() -> Status {
        const auto use = purpose->currentIndex() == 0 ? DocumentNumber::Purpose::Reserved : DocumentNumber::Purpose::Desk;
        BIHUAN_TRY(taken, reserveNumber(file.workspace(), series.id, use, holder->text(), file.today()));
        return {};
    });
    return dialog.exec() == QDialog::Accepted ? taken : QString();
}

} // namespace bihuan
