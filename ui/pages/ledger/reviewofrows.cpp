// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/reviewofrows.h"

#include "ui/pages/ledger/form/formsplit.h"
#include "ui/pages/ledger/lightacts.h"
#include "ui/tables/reportacts.h"

namespace bihuan {

void bindReviewing(const PageContext &context, QWidget &page, FormSplit &work, const std::function<QStringList()> &selected)
{
    auto *const lights = new LightActs(context, &page, selected);
    auto *const reports = new ReportActs(context, &page, selected);
    QObject::connect(&work, &FormSplit::actWanted, lights, [lights, reports](const QString &id, const QString &code) {
        if (id == QLatin1String("light.set"))
            lights->set({code});
        else if (id == QLatin1String("light.withdraw"))
            lights->withdraw({code});
        else if (id == QLatin1String("report.accept"))
            reports->accept({code});
        else if (id == QLatin1String("report.return"))
            reports->sendBack({code});
    });
}

} // namespace bihuan
