// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sampleproblems.h"

#include "core/services/attaching.h"
#include "core/services/csvtable.h"
#include "core/services/fieldediting.h"
#include "core/services/inspectionacts.h"
#include "core/services/matterediting.h"
#include "core/services/rectificationacts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bihuan {

namespace {

const QString rectification = QStringLiteral("rectification");

QDate dayIn(const QJsonValue &json, const char *key)
{
    return QDate::fromString(json[QLatin1String(key)].toString(), Qt::ISODate);
}

QString textIn(const QJsonValue &json, const char *key)
{
    return json[QLatin1String(key)].toString();
}

bool isIn(const Period &month, const QDate &day)
{
    return day.isValid() && day >= month.firstDay() && day <= month.lastDay();
}

Result<QByteArray> sampleBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("程序自带的示例数据不完整。重新安装程序。"), path);
    return file.readAll();
}

/// One month of the sample, written as a clerk would.
class SampleMonth
{
public:
    SampleMonth(Workspace &workspace, FixedClock &clock, QString folder, const Period &month)
        : m_workspace(workspace), m_clock(clock), m_folder(std::move(folder)), m_month(month)
    {
    }

    Status addInspections()
    {
        BIHUAN_TRY(const QByteArray json, sampleBytes(m_folder + QStringLiteral("inspections.json")));
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        const QJsonValue plan = root[QStringLiteral("plan")];
        if (isIn(m_month, dayIn(plan, "approvedOn"))) {
            InspectionPlan written{{}, m_month.year, textIn(plan, "title"), textIn(plan, "content"), {}, {}};
            BIHUAN_TRY(written.id, savePlan(m_workspace, written));
            BIHUAN_CHECK(approvePlan(m_workspace, written, textIn(plan, "approver"), dayIn(plan, "approvedOn")));
        }
        for (const QJsonValue &scheme : root[QStringLiteral("schemes")].toArray()) {
            if (isIn(m_month, dayIn(scheme, "approvedOn")))
                BIHUAN_CHECK(addScheme(scheme));
        }
        return {};
    }

    Status addProblems()
    {
        BIHUAN_TRY(const CsvTable table, CsvTable::read(m_folder + QStringLiteral("rectification.csv"),
                                                        {QStringLiteral("序号"), QStringLiteral("反馈时间"), QStringLiteral("问题")}));
        for (int row = 0; row < table.rowCount(); ++row) {
            if (isIn(m_month, QDate::fromString(table.at(row, QStringLiteral("反馈时间")), Qt::ISODate)))
                BIHUAN_CHECK(addProblem(table, row));
        }
        return {};
    }

    Status addMoves()
    {
        BIHUAN_TRY(const CsvTable table, CsvTable::read(m_folder + QStringLiteral("rectification-moves.csv"),
                                                        {QStringLiteral("序号"), QStringLiteral("环节"), QStringLiteral("日期")}));
        for (int row = 0; row < table.rowCount(); ++row) {
            if (isIn(m_month, QDate::fromString(table.at(row, QStringLiteral("日期")), Qt::ISODate)))
                BIHUAN_CHECK(addMove(table, row));
        }
        return {};
    }

private:
    Result<UnitId> unitNamed(const QString &name)
    {
        BIHUAN_TRY(const auto county, m_workspace.county(m_month.year));
        const Unit *const unit = county->units().findName(name);
        if (!unit)
            return refuse(QStringLiteral("程序自带的示例数据有误。重新安装程序。"), name);
        return unit->id;
    }

    Result<InspectionBook> book() { return loadInspections(m_workspace.database(), m_month.year); }

    Status addScheme(const QJsonValue &json)
    {
        BIHUAN_TRY(const InspectionBook before, book());
        if (before.plans.empty())
            return refuse(QStringLiteral("程序自带的示例数据有误。重新安装程序。"), QStringLiteral("scheme without a plan"));
        InspectionScheme scheme{{}, before.plans.front().id, textIn(json, "title"), textIn(json, "content"), {}, {}};
        BIHUAN_TRY(scheme.id, saveScheme(m_workspace, scheme));
        BIHUAN_CHECK(approveScheme(m_workspace, before.plans.front(), scheme, textIn(json, "approver"), dayIn(json, "approvedOn")));
        for (const QJsonValue &inspection : json[QStringLiteral("inspections")].toArray())
            BIHUAN_CHECK(addInspection(scheme.id, inspection));
        return {};
    }

    Status addInspection(const InspectionSchemeId &scheme, const QJsonValue &json)
    {
        Inspection inspection;
        inspection.scheme = scheme;
        inspection.kind = inspectionKindFromId(textIn(json, "kind")).value_or(InspectionKind::Supervision);
        inspection.name = textIn(json, "name");
        inspection.from = dayIn(json, "from");
        inspection.to = dayIn(json, "to");
        for (const QJsonValue &member : json[QStringLiteral("team")].toArray())
            inspection.team.push_back({textIn(member, "role"), textIn(member, "name")});
        for (const QJsonValue &stop : json[QStringLiteral("route")].toArray()) {
            BIHUAN_TRY(const UnitId unit, unitNamed(textIn(stop, "unit")));
            inspection.route.push_back({textIn(stop, "place"), unit});
        }
        BIHUAN_TRY(const InspectionId id, saveInspection(m_workspace, inspection));
        if (!isIn(m_month, dayIn(json, "startedOn")))
            return {};
        BIHUAN_TRY(const InspectionBook planned, book());
        BIHUAN_CHECK(startInspection(m_workspace, *planned.file(id), *planned.scheme(scheme), dayIn(json, "startedOn")));
        std::vector<InspectionFindingId> converted;
        QStringList leaders;
        for (const QJsonValue &finding : json[QStringLiteral("findings")].toArray()) {
            BIHUAN_TRY(const InspectionFindingId found, addFinding(id, finding));
            if (!finding[QStringLiteral("converted")].toBool())
                continue;
            converted.push_back(found);
            leaders.append(textIn(finding, "leader"));
        }
        BIHUAN_CHECK(conclude(id, json));
        return convert(id, converted, leaders);
    }

    Result<InspectionFindingId> addFinding(const InspectionId &inspection, const QJsonValue &json)
    {
        InspectionFinding finding;
        BIHUAN_TRY(finding.unit, unitNamed(textIn(json, "unit")));
        finding.place = textIn(json, "place");
        finding.problem = textIn(json, "problem");
        finding.severity = findingSeverityFromId(textIn(json, "severity")).value_or(FindingSeverity::Minor);
        finding.deadline = PartialDate::parse(textIn(json, "deadline"));
        BIHUAN_TRY(const InspectionBook underway, book());
        BIHUAN_TRY(const InspectionFindingId id, saveFinding(m_workspace, *underway.file(inspection), finding));
        if (const QString photo = textIn(json, "photo"); !photo.isEmpty()) {
            BIHUAN_TRY(const QByteArray bytes, sampleBytes(m_folder + QStringLiteral("photos/") + photo));
            BIHUAN_TRY(const InspectionBook now, book());
            BIHUAN_TRY(const Attached added, addPhotos(m_workspace, *now.file(inspection), id, {{photo, bytes}}));
            if (added.added != 1)
                return refuse(QStringLiteral("程序自带的示例数据有误。重新安装程序。"), photo);
        }
        return id;
    }

    Status conclude(const InspectionId &id, const QJsonValue &json)
    {
        if (!isIn(m_month, dayIn(json, "concludedOn")))
            return {};
        BIHUAN_TRY(const InspectionBook underway, book());
        BIHUAN_CHECK(concludeInspection(m_workspace, *underway.file(id), textIn(json, "conclusion"), false, dayIn(json, "concludedOn")));
        BIHUAN_TRY(const InspectionBook concluded, book());
        const QJsonValue feedback = json[QStringLiteral("feedback")];
        return giveFeedback(m_workspace, *concluded.file(id), concluded.file(id)->owedFeedback(), dayIn(feedback, "day"),
                            textIn(feedback, "means"), textIn(feedback, "receiver"));
    }

    Status convert(const InspectionId &id, const std::vector<InspectionFindingId> &findings, const QStringList &leaders)
    {
        if (findings.empty())
            return {};
        BIHUAN_TRY(const auto county, m_workspace.county(m_month.year));
        BIHUAN_TRY(const InspectionBook known, book());
        BIHUAN_TRY(const ConvertedFindings done, convertFindings(m_workspace, *county, *known.file(id), findings));
        for (qsizetype i = 0; i < done.codes.size(); ++i)
            BIHUAN_CHECK(setFields(m_workspace, done.codes.at(i), m_month, {{QStringLiteral("leader"), leaders.at(i)}}));
        return {};
    }

    Status addProblem(const CsvTable &table, int row)
    {
        BIHUAN_TRY(const auto county, m_workspace.county(m_month.year));
        BIHUAN_TRY(const UnitId lead, unitNamed(table.at(row, QStringLiteral("牵头单位"))));
        BIHUAN_TRY(const QString code, addMatter(m_workspace, *county, {LedgerId{rectification}, table.at(row, QStringLiteral("问题")), lead}));
        std::vector<TypedField> fields;
        for (const QString &column : table.columns()) {
            static const QStringList left{QStringLiteral("序号"), QStringLiteral("问题"), QStringLiteral("牵头单位"), QStringLiteral("数据性质")};
            if (!left.contains(column) && !table.at(row, column).isEmpty())
                fields.push_back({column, table.at(row, column)});
        }
        std::ranges::sort(fields, {}, &TypedField::field);
        const auto done = setFields(m_workspace, code, m_month, fields);
        return done ? Status{} : tl::unexpected(done.error());
    }

    Status addMove(const CsvTable &table, int row)
    {
        BIHUAN_TRY(const auto county, m_workspace.county(m_month.year));
        const int no = table.at(row, QStringLiteral("序号")).toInt();
        const auto file = std::ranges::find_if(county->matters(), [no](const MatterFile &one) {
            return one.matter->no == no && one.matter->ledger.value == rectification;
        });
        if (file == county->matters().end())
            return refuse(QStringLiteral("%1：没有这一序号的问题。").arg(table.place(row)));
        StageRequest request;
        request.act = table.at(row, QStringLiteral("环节"));
        request.day = QDate::fromString(table.at(row, QStringLiteral("日期")), Qt::ISODate);
        request.reason = table.at(row, QStringLiteral("原因"));
        request.accepter = table.at(row, QStringLiteral("验收"));
        m_clock.set(QDateTime(request.day, QTime(16, 0)));
        const QString code = file->matter->code;
        if (const QString name = table.at(row, QStringLiteral("佐证")); !name.isEmpty()) {
            BIHUAN_TRY(const QByteArray bytes, sampleBytes(m_folder + QStringLiteral("photos/") + name));
            BIHUAN_CHECK(attachFiles(m_workspace, *county, code, m_month, {{name, bytes}}));
            BIHUAN_TRY(request.evidence, evidenceNamed(m_workspace, *county, code, {name}));
        }
        const auto done = makeMove(m_workspace, *county, code, request);
        return done ? Status{} : tl::unexpected(done.error());
    }

    Workspace &m_workspace;
    FixedClock &m_clock;
    QString m_folder;
    Period m_month;
};

} // namespace

Status addSampleProblems(Workspace &workspace, FixedClock &clock, const QString &folder, const Period &month)
{
    const QDateTime before = clock.now();
    SampleMonth sample(workspace, clock, folder, month);
    BIHUAN_CHECK(sample.addInspections());
    BIHUAN_CHECK(sample.addProblems());
    BIHUAN_CHECK(sample.addMoves());
    clock.set(before);
    return {};
}

} // namespace bihuan
