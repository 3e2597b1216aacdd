// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/inspectionacts.h"

#include "core/domain/attachments/filename.h"
#include "core/domain/attachments/mediakind.h"
#include "core/domain/inspections/inspectionrules.h"
#include "core/storage/store.h"

#include <algorithm>

namespace bihuan {

namespace {

Status runAct(Workspace &workspace, const QString &label, const Editor::Change &change)
{
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能修改。"));
    const auto done = workspace.editor()->run(label, change);
    return done ? Status{} : tl::unexpected(done.error());
}

Status checkName(const QString &name, const QString &what)
{
    return name.trimmed().isEmpty() ? refuse(QStringLiteral("%1还没有名称，填上名称再保存。").arg(what)) : Status{};
}

/// Whether the words of an approved one are about to change.
template <typename T>
Result<bool> losesApproval(Workspace &workspace, const std::vector<T> &known, const T &changed)
{
    const auto before = std::ranges::find(known, changed.id, &T::id);
    if (before == known.end() || !before->isApproved() || (before->title == changed.title && before->content == changed.content))
        return false;
    BIHUAN_TRY(const InspectionBook book, loadInspections(workspace.database(), 0));
    for (const InspectionFile &file : book.files) {
        const InspectionScheme *const scheme = book.scheme(file.inspection.scheme);
        const bool isUnder = scheme && (scheme->id.value == changed.id.value || scheme->plan.value == changed.id.value);
        if (isUnder && file.inspection.startedOn.isValid())
            return refuse(QStringLiteral("“%1”已按“%2”开展，内容不能再改。需要调整时新增一份。").arg(file.inspection.name, before->title));
    }
    return true;
}

Status checkApproval(const QString &approver, const QDate &day)
{
    if (approver.trimmed().isEmpty())
        return refuse(QStringLiteral("由谁批准没有填写。"));
    return day.isValid() ? Status{} : refuse(QStringLiteral("批准日期没有填写。"));
}

} // namespace

Result<InspectionPlanId> savePlan(Workspace &workspace, InspectionPlan plan)
{
    BIHUAN_CHECK(checkName(plan.title, QStringLiteral("督查计划")));
    BIHUAN_TRY(const InspectionBook book, loadInspections(workspace.database(), 0));
    BIHUAN_TRY(const bool again, losesApproval(workspace, book.plans, plan));
    if (again) {
        plan.approver.clear();
        plan.approvedOn = {};
    }
    if (plan.id.isEmpty())
        plan.id = InspectionPlanId::create();
    BIHUAN_CHECK(runAct(workspace, QStringLiteral("督查计划“%1”").arg(plan.title),
                        [&](Store &store) { return store.inspectionPlans.save(plan); }));
    return plan.id;
}

Status approvePlan(Workspace &workspace, const InspectionPlan &plan, const QString &approver, const QDate &day)
{
    BIHUAN_CHECK(mayApprovePlan(plan));
    BIHUAN_CHECK(checkApproval(approver, day));
    InspectionPlan approved = plan;
    approved.approver = approver.simplified();
    approved.approvedOn = day;
    return runAct(workspace, QStringLiteral("批准督查计划“%1”").arg(plan.title),
                  [&](Store &store) { return store.inspectionPlans.save(approved); });
}

Result<InspectionSchemeId> saveScheme(Workspace &workspace, InspectionScheme scheme)
{
    BIHUAN_CHECK(checkName(scheme.title, QStringLiteral("督查方案")));
    BIHUAN_TRY(const InspectionBook book, loadInspections(workspace.database(), 0));
    BIHUAN_TRY(const bool again, losesApproval(workspace, book.schemes, scheme));
    if (again) {
        scheme.approver.clear();
        scheme.approvedOn = {};
    }
    if (scheme.id.isEmpty())
        scheme.id = InspectionSchemeId::create();
    BIHUAN_CHECK(runAct(workspace, QStringLiteral("督查方案“%1”").arg(scheme.title),
                        [&](Store &store) { return store.inspectionSchemes.save(scheme); }));
    return scheme.id;
}

Status approveScheme(Workspace &workspace, const InspectionPlan &plan, const InspectionScheme &scheme, const QString &approver,
                     const QDate &day)
{
    BIHUAN_CHECK(mayApproveScheme(scheme, plan));
    BIHUAN_CHECK(checkApproval(approver, day));
    InspectionScheme approved = scheme;
    approved.approver = approver.simplified();
    approved.approvedOn = day;
    return runAct(workspace, QStringLiteral("批准督查方案“%1”").arg(scheme.title),
                  [&](Store &store) { return store.inspectionSchemes.save(approved); });
}

Result<InspectionId> saveInspection(Workspace &workspace, Inspection inspection)
{
    BIHUAN_CHECK(checkName(inspection.name, QStringLiteral("督查活动")));
    if (inspection.from.isValid() && inspection.to.isValid() && inspection.to < inspection.from)
        return refuse(QStringLiteral("结束日期早于开始日期，核对两个日期。"));
    if (inspection.id.isEmpty())
        inspection.id = InspectionId::create();
    BIHUAN_CHECK(runAct(workspace, QStringLiteral("督查活动“%1”").arg(inspection.name),
                        [&](Store &store) { return store.inspections.save(inspection); }));
    return inspection.id;
}

Status startInspection(Workspace &workspace, const InspectionFile &file, const InspectionScheme &scheme, const QDate &day)
{
    BIHUAN_CHECK(mayStart(file, scheme, day));
    Inspection started = file.inspection;
    started.startedOn = day;
    return runAct(workspace, QStringLiteral("开展“%1”").arg(started.name),
                  [&](Store &store) { return store.inspections.save(started); });
}

Status concludeInspection(Workspace &workspace, const InspectionFile &file, const QString &conclusion, bool noProblem,
                          const QDate &day)
{
    BIHUAN_CHECK(mayConclude(file, conclusion, noProblem, day));
    Inspection concluded = file.inspection;
    concluded.conclusion = conclusion.trimmed();
    concluded.noProblem = noProblem;
    concluded.concludedOn = day;
    return runAct(workspace, QStringLiteral("“%1”形成结论").arg(concluded.name),
                  [&](Store &store) { return store.inspections.save(concluded); });
}

Status removeInspection(Workspace &workspace, const InspectionFile &file)
{
    if (!file.findings.empty())
        return refuse(QStringLiteral("“%1”已登记发现的问题 %2 个，不能删除。").arg(file.inspection.name).arg(file.findings.size()));
    return runAct(workspace, QStringLiteral("删除督查活动“%1”").arg(file.inspection.name),
                  [&](Store &store) { return store.inspections.remove(file.inspection); });
}

Result<InspectionFindingId> saveFinding(Workspace &workspace, const InspectionFile &file, InspectionFinding finding)
{
    BIHUAN_CHECK(mayFind(file));
    finding.inspection = file.inspection.id;
    if (finding.id.isEmpty()) {
        finding.id = InspectionFindingId::create();
        for (const InspectionFinding &other : file.findings)
            finding.no = std::max(finding.no, other.no);
        ++finding.no;
    }
    BIHUAN_CHECK(saveFindings(workspace, file, {finding}));
    return finding.id;
}

Status saveFindings(Workspace &workspace, const InspectionFile &file, const std::vector<InspectionFinding> &findings)
{
    BIHUAN_CHECK(mayFind(file));
    if (findings.empty())
        return {};
    const QString which = findings.size() == 1 ? QStringLiteral("第 %1 个问题").arg(findings.front().no)
                                               : QStringLiteral("问题 %1 个").arg(findings.size());
    return runAct(workspace, QStringLiteral("“%1”%2").arg(file.inspection.name, which), [&](Store &store) -> Status {
        for (const InspectionFinding &finding : findings)
            BIHUAN_CHECK(store.inspectionFindings.save(finding));
        return {};
    });
}

Status removeFindings(Workspace &workspace, const InspectionFile &file, const std::vector<InspectionFindingId> &findings)
{
    BIHUAN_CHECK(mayFind(file));
    for (const InspectionFinding &finding : file.findings) {
        if (std::ranges::find(findings, finding.id) != findings.end() && !finding.matter.isEmpty())
            return refuse(QStringLiteral("第 %1 个问题已经转为问题整改，不能删除。").arg(finding.no));
    }
    return runAct(workspace, QStringLiteral("“%1”删除问题 %2 个").arg(file.inspection.name).arg(findings.size()),
                  [&](Store &store) -> Status {
                      for (const InspectionPhoto &photo : file.photos) {
                          if (std::ranges::find(findings, photo.finding) != findings.end())
                              BIHUAN_CHECK(store.inspectionPhotos.remove(photo));
                      }
                      for (const InspectionFinding &finding : file.findings) {
                          if (std::ranges::find(findings, finding.id) != findings.end())
                              BIHUAN_CHECK(store.inspectionFindings.remove(finding));
                      }
                      return {};
                  });
}

Result<Attached> addPhotos(Workspace &workspace, const InspectionFile &file, const InspectionFindingId &finding,
                           const std::vector<FileToAttach> &photos)
{
    BIHUAN_CHECK(mayFind(file));
    if (!workspace.editor())
        return refuse(QStringLiteral("文件以只读方式打开，不能添加照片。"));
    Attached outcome;
    std::vector<std::pair<InspectionPhoto, const QByteArray *>> fresh;
    std::vector<InspectionPhoto> present = file.photosOf(finding);
    QStringList taken;
    for (const InspectionPhoto &photo : file.photos)
        taken.append(photo.name);
    for (const FileToAttach &candidate : photos) {
        const QString name = cleanFileName(candidate.name);
        if (candidate.bytes.size() > attachmentlimits::fileBytes) {
            outcome.refused.append(QStringLiteral("“%1”超过了一个附件的上限 %2。压缩后再添加。").arg(name, sizeText(attachmentlimits::fileBytes)));
            continue;
        }
        const auto kind = mediaKindOf(candidate.bytes, name);
        if (!kind) {
            outcome.refused.append(kind.error().text);
            continue;
        }
        InspectionPhoto photo;
        photo.inspection = file.inspection.id;
        photo.finding = finding;
        photo.digest = contentDigest(candidate.bytes);
        if (std::ranges::find(present, photo.digest, &InspectionPhoto::digest) != present.end()) {
            outcome.known.append(name);
            continue;
        }
        photo.id = AttachmentId::create();
        photo.name = freeFileName(cleanFileName((*kind)->fittingName(name)), taken);
        photo.mediaType = (*kind)->mediaType;
        photo.size = candidate.bytes.size();
        photo.addedBy = workspace.editor()->actor();
        photo.addedAt = workspace.clock().now().toString(Qt::ISODate);
        taken.append(photo.name);
        present.push_back(photo);
        fresh.emplace_back(photo, &candidate.bytes);
    }
    if (fresh.empty())
        return outcome;
    BIHUAN_TRY(outcome.summary, workspace.editor()->run(QStringLiteral("“%1”添加照片 %2 张").arg(file.inspection.name).arg(fresh.size()),
                                                        [&](Store &store) -> Status {
                                                            for (const auto &[photo, bytes] : fresh) {
                                                                BIHUAN_CHECK(store.contents.keep(*bytes));
                                                                BIHUAN_CHECK(store.inspectionPhotos.insert(photo));
                                                            }
                                                            return {};
                                                        }));
    outcome.added = static_cast<int>(fresh.size());
    return outcome;
}

Status removePhotos(Workspace &workspace, const std::vector<InspectionPhoto> &photos)
{
    return runAct(workspace, QStringLiteral("删除督查照片 %1 张").arg(photos.size()), [&](Store &store) -> Status {
        for (const InspectionPhoto &photo : photos)
            BIHUAN_CHECK(store.inspectionPhotos.remove(photo));
        return {};
    });
}

Status giveFeedback(Workspace &workspace, const InspectionFile &file, const std::vector<UnitId> &units, const QDate &day,
                    const QString &means, const QString &receiver)
{
    if (units.empty())
        return refuse(QStringLiteral("没有选反馈给哪些单位。"));
    std::vector<InspectionFeedback> rows;
    for (const UnitId &unit : units) {
        rows.push_back({file.inspection.id, newUuid(), unit, day, means.trimmed(), receiver.simplified()});
        BIHUAN_CHECK(mayGiveFeedback(file, rows.back()));
    }
    return runAct(workspace, QStringLiteral("“%1”结论反馈 %2 个单位").arg(file.inspection.name).arg(units.size()),
                  [&](Store &store) -> Status {
                      for (const InspectionFeedback &row : rows)
                          BIHUAN_CHECK(store.inspectionFeedback.insert(row));
                      return {};
                  });
}

} // namespace bihuan
