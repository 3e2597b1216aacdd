// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mergeapplication.h"

#include "core/domain/attachments/filename.h"
#include "core/domain/attachments/mediakind.h"
#include "core/storage/contents.h"
#include "core/storage/store.h"

#include <QJsonDocument>

#include <algorithm>

namespace bihuan {

namespace {

class MergeWriter
{
public:
    MergeWriter(Workspace &workspace, const MergeGround &ground, Store &store)
        : m_workspace(workspace), m_ground(ground), m_store(store), m_now(workspace.clock().now().toString(Qt::ISODate))
    {
    }

    Status write(const PackagePlan &package)
    {
        const County &county = *m_ground.year(package.head.period.year);
        for (const MergeRow &row : package.rows) {
            if (row.kind == MergeRow::Kind::NotPassed)
                continue;
            const MatterFile &file = *county.matter(row.matter);
            if (row.isWritten())
                BIHUAN_CHECK(writeRow(file, package, row));
            for (const MergeDecision &decision : row.decisions)
                BIHUAN_CHECK(m_store.mergeDecisions.insert(decision));
        }
        BIHUAN_CHECK(writeBase(package));
        for (const ToldAttachment &told : package.attachments)
            BIHUAN_CHECK(attach(package, told));
        const QString key = QString::fromLatin1(package.signer.toHex());
        const QString &actor = m_workspace.editor()->actor();
        if (package.isNewKey)
            BIHUAN_CHECK(m_store.unitKeys.save({package.unit, key, package.keyRemark, actor, m_now}));
        return m_store.packages.insert({package.head.id, QStringLiteral("report"), package.unit, package.head.period, package.head.serial,
                                        QString::fromLatin1(package.digest.toHex()), key, package.head.madeAt, actor, m_now,
                                        QString::fromUtf8(QJsonDocument(countsOf(package)).toJson(QJsonDocument::Compact))});
    }

private:
    Status writeRow(const MatterFile &file, const PackagePlan &package, const MergeRow &row)
    {
        const ReportedRows rows = reportedRows(file, package.head.period, row.merged, row.returned ? Report::State::Returned : Report::State::Accepted, row.reason);
        if (row.merged.isReported)
            BIHUAN_CHECK(m_store.reports.save(*rows.report));
        for (const Figure &figure : rows.figures)
            BIHUAN_CHECK(figure.cumulative ? m_store.figures.save(figure) : m_store.figures.remove(figure));
        for (const Milestone &milestone : rows.milestones)
            BIHUAN_CHECK(m_store.milestones.save(milestone));
        return rows.matter ? m_store.matters.update(*rows.matter, *file.matter) : Status{};
    }

    /// Only what differs from the base before is written.
    Status writeBase(const PackagePlan &package)
    {
        std::map<std::tuple<QString, QString, QString>, QString> before;
        if (const auto found = m_ground.base.find(package.place()); found != m_ground.base.end()) {
            for (const BaseValue &value : found->second)
                before[{value.matter.value, value.period, value.field}] = value.value;
        }
        const auto side = [&](const MergeRow &row, const QString &period, const Fields &said) -> Status {
            for (auto field = said.begin(); field != said.end(); ++field) {
                const auto known = before.extract({row.matter.value, period, field.key()});
                const QString value = valueText(field.value());
                if (known.empty() || known.mapped() != value)
                    BIHUAN_CHECK(m_store.baseValues.save({row.matter, package.unit, period, field.key(), value}));
            }
            // What the unit no longer says is no base any more.
            for (auto at = before.lower_bound({row.matter.value, period, QString()}); at != before.end() && std::get<0>(at->first) == row.matter.value && std::get<1>(at->first) == period;)
            {
                BIHUAN_CHECK(m_store.baseValues.remove({row.matter, package.unit, period, std::get<2>(at->first), {}}));
                at = before.erase(at);
            }
            return {};
        };
        const bool takesDates = std::ranges::any_of(package.rows, [](const MergeRow &row) { return row.takesDates; });
        for (const MergeRow &row : package.rows) {
            if (row.kind == MergeRow::Kind::NotPassed)
                continue;
            BIHUAN_CHECK(side(row, package.head.period.toString(), row.said.report));
            if (takesDates)
                BIHUAN_CHECK(side(row, {}, row.said.matter));
        }
        return {};
    }

    /// A name and a kind are judged anew: what a package says of them is not trusted.
    Status attach(const PackagePlan &package, const ToldAttachment &told)
    {
        const QByteArray &bytes = package.files[static_cast<size_t>(told.file)];
        const QString name = cleanFileName(told.attachment.name);
        const auto kind = mediaKindOf(bytes, name);
        if (bytes.size() > attachmentlimits::fileBytes || !kind)
            return {};
        std::vector<Attachment> &present = m_present[told.attachment.matter];
        if (present.empty()) {
            BIHUAN_TRY(present, attachmentsOf(m_workspace.database(), told.attachment.matter));
        }
        if (std::ranges::find(present, told.attachment.digest, &Attachment::digest) != present.end() || present.size() >= size_t(attachmentlimits::perMatter))
            return {};
        QStringList taken;
        for (const Attachment &one : present)
            taken.append(one.name);
        Attachment attachment = told.attachment;
        attachment.id = AttachmentId::create();
        attachment.period = package.head.period;
        attachment.name = freeFileName(cleanFileName((*kind)->fittingName(name)), taken);
        attachment.mediaType = (*kind)->mediaType;
        attachment.addedBy = package.head.unitTitle;
        attachment.addedAt = m_now;
        BIHUAN_TRY(attachment.digest, m_store.contents.keep(bytes));
        present.push_back(attachment);
        return m_store.attachments.insert(attachment);
    }

    Workspace &m_workspace;
    const MergeGround &m_ground;
    Store &m_store;
    QString m_now;
    QHash<MatterId, std::vector<Attachment>> m_present;
};

} // namespace

QJsonObject countsOf(const PackagePlan &package)
{
    return {{QStringLiteral("new"), package.count(MergeRow::Kind::New)},
            {QStringLiteral("changed"), package.count(MergeRow::Kind::Changed)},
            {QStringLiteral("same"), package.count(MergeRow::Kind::Same)},
            {QStringLiteral("conflict"), package.count(MergeRow::Kind::Conflict)},
            {QStringLiteral("notPassed"), package.count(MergeRow::Kind::NotPassed)},
            {QStringLiteral("returned"), package.returnedCount()},
            {QStringLiteral("late"), package.isLate}};
}

Result<ChangeSummary> applyMerge(Workspace &workspace, const MergeGround &ground, const MergePlan &plan)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能汇总。"));
    if (const QStringList open = plan.open(); !open.isEmpty())
        return failure(ErrorCode::NeedsDecision, QStringLiteral("还有 %1 处要人来定，没有汇总。逐处选县级数、单位填报数或退回后再汇总。").arg(open.size()));
    QStringList units;
    for (const PackagePlan &package : plan.packages) {
        if (package.isTaken())
            units.append(package.head.unitTitle);
    }
    units.removeDuplicates();
    if (units.isEmpty())
        return ChangeSummary{};
    BIHUAN_TRY(const QByteArray history, workspace.historyDigest());
    if (std::ranges::any_of(ground.years, [&](const auto &year) { return year.second->history() != history; }))
        return failure(ErrorCode::Conflict, QStringLiteral("做完汇总计划后，文件又有了改动，没有汇总。重新读一遍再汇总。"));
    const QString who = units.size() <= 3 ? units.join(QStringLiteral("、")) : QStringLiteral("%1等%2个单位").arg(units.front()).arg(units.size());
    return workspace.editor()->run(QStringLiteral("汇总上报文件：%1").arg(who), [&](Store &store) -> Status {
        MergeWriter writer(workspace, ground, store);
        for (const PackagePlan &package : plan.packages) {
            if (package.isTaken())
                BIHUAN_CHECK(writer.write(package));
        }
        return {};
    });
}

} // namespace bihuan
