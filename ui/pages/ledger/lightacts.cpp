// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ledger/lightacts.h"

#include "core/services/lightoverride.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/actdialog.h"
#include "ui/models/officefile.h"
#include "ui/shell/pagehost.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace bihuan {

LightActs::LightActs(const PageContext &context, QWidget *page, std::function<QStringList()> codes) : QObject(page), m_context(context), m_page(page)
{
    OfficeFile &file = m_context.file;
    m_context.actions.bind(QStringLiteral("light.set"), page, [this, codes] { set(codes()); }, [&file, codes] { return file.isWritable() && !codes().isEmpty(); });
    m_context.actions.bind(QStringLiteral("light.withdraw"), page, [this, codes] { withdraw(codes()); }, [&file, codes] {
        return file.isWritable() && std::ranges::any_of(codes(), [&](const QString &code) {
                   const MatterFile *const matter = file.county()->matterByCode(code);
                   return matter && overrideOf(*matter, file.period());
               });
    });
}

void LightActs::set(const QStringList &codes)
{
    OfficeFile &file = m_context.file;
    if (const QString why = whyLightsAreFixed(*file.county(), file.period()); !why.isEmpty())
        return m_context.host.tell(Error{ErrorCode::Refused, why, {}});
    const MatterFile *const first = codes.isEmpty() ? nullptr : file.county()->matterByCode(codes.front());
    if (!first || !first->rules)
        return m_context.host.tell(Error{ErrorCode::Refused, QStringLiteral("这张清单没有预警规则，没有预警可以调整。"), {}});
    const Palette &palette = first->rules->palette;
    const MatterRow *const row = file.view().find(codes.front());
    const LightOverride *const before = overrideOf(*first, file.period());
    const QString computed = row ? QStringLiteral("按规则为%1。%2").arg(palette.title(row->computed), row->reason) : QString();
    ActDialog dialog(QStringLiteral("人工调整预警"), codes.size() == 1 ? first->matter->name : QStringLiteral("%1 项%2预警").arg(codes.size()).arg(file.period().title()),
                     codes.size() == 1 ? computed : QStringLiteral("调整以后各项不再按规则评定，取消调整即恢复。"), m_page);
    QStringList words;
    int chosen = 0;
    for (const PaletteColour &colour : palette.colours) {
        if (before && before->colour == colour.id)
            chosen = static_cast<int>(words.size());
        words.append(palette.title(Light::of(colour.id)));
    }
    QComboBox *const colour = dialog.addChoice(QStringLiteral("lightColour"), QStringLiteral("调整为"), words);
    colour->setCurrentIndex(chosen);
    QPlainTextEdit *const reason = dialog.addText(QStringLiteral("lightReason"), QStringLiteral("原因"), before ? before->reason : QString());
    QLineEdit *const approver = dialog.addLine(QStringLiteral("lightApprover"), QStringLiteral("批准人"), QStringLiteral("例如：分管副县长"), before ? before->approver : QString());
    dialog.setAct([&]() -> Status {
        const LightByHand byHand{palette.colours[static_cast<size_t>(std::max(0, colour->currentIndex()))].id, reason->toPlainText(), approver->text()};
        BIHUAN_CHECK(overrideLights(file.workspace(), *file.county(), file.period(), codes, byHand));
        return {};
    });
    dialog.exec();
}

void LightActs::withdraw(const QStringList &codes)
{
    OfficeFile &file = m_context.file;
    QStringList set;
    std::ranges::copy_if(codes, std::back_inserter(set), [&](const QString &code) {
        const MatterFile *const matter = file.county()->matterByCode(code);
        return matter && overrideOf(*matter, file.period());
    });
    if (const auto done = withdrawOverrides(file.workspace(), *file.county(), file.period(), set); !done)
        m_context.host.tell(done.error());
}

} // namespace bihuan
