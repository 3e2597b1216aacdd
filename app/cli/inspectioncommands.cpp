// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/inspectionfile.h"
#include "app/cli/output.h"

#include "core/domain/figures/chinesetext.h"

#include <QJsonArray>

namespace bihuan::cli {

namespace {

/// What every act ends with: the inspection as it is now.
Status tellInspection(Workspace &workspace, const InspectionId &id, const QString &said, Output &output)
{
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(workspace));
    const InspectionFile *const file = reading.book.file(id);
    output.document(reading.toJson(*file));
    output.line(QStringLiteral("%1：“%2”%3，发现问题 %4 个。").arg(said, file->inspection.name, inspectionStateTitle(file->inspection.state())).arg(file->findings.size()));
    return {};
}

/// Opens the file and finds the inspection that the second argument names, then acts.
using InspectionAct = std::function<Status(const CommandLine &, Workspace &, const InspectionReading &, const InspectionFile &)>;

Command actCommand(const char *verb, const QString &summary, std::vector<Option> options, const QString &example, const QString &said, InspectionAct act)
{
    options.push_back(actorOption());
    return {QStringLiteral("督导检查"), QStringLiteral("inspection ") + QString::fromLatin1(verb), QStringLiteral("FILE INSPECTION"), summary, std::move(options),
            QStringLiteral("bihuan-cli inspection %1 柞水2024.bihuan 8月项目督查%2").arg(QString::fromLatin1(verb), example.isEmpty() ? QString() : QLatin1Char(' ') + example),
            [act = std::move(act), said](const CommandLine &line, Output &output) -> Result<Exit> {
                BIHUAN_TRY(const auto workspace, openForWriting(line));
                BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
                BIHUAN_TRY(const InspectionFile *const file, reading.inspection(line.argument(1)));
                BIHUAN_CHECK(act(line, *workspace, reading, *file));
                BIHUAN_CHECK(tellInspection(*workspace, file->inspection.id, said, output));
                return Exit::Done;
            }};
}

Result<Exit> runInspectionList(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const InspectionFile &file : reading.book.files) {
        array.append(reading.toJson(file));
        rows.push_back({file.inspection.name, inspectionKindTitle(file.inspection.kind), inspectionStateTitle(file.inspection.state()),
                        file.inspection.from.toString(Qt::ISODate), QString::number(file.findings.size())});
    }
    output.document(array);
    output.table({QStringLiteral("督查活动"), QStringLiteral("方式"), QStringLiteral("状态"), QStringLiteral("日期"), QStringLiteral("问题")}, rows);
    return Exit::Done;
}

Result<Exit> runInspectionShow(const CommandLine &line, Output &output)
{
    BIHUAN_TRY(const auto workspace, openForReading(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionFile *const file, reading.inspection(line.argument(1)));
    const QJsonObject object = reading.toJson(*file);
    output.document(object);
    std::vector<QStringList> rows;
    for (const QJsonValue &finding : object[QStringLiteral("findings")].toArray())
        rows.push_back({QString::number(finding[QStringLiteral("no")].toInt()), finding[QStringLiteral("unitTitle")].toString(), finding[QStringLiteral("problem")].toString(),
                        finding[QStringLiteral("matter")].toString()});
    output.line(QStringLiteral("%1　%2　%3").arg(file->inspection.name, inspectionStateTitle(file->inspection.state()), file->inspection.conclusion));
    output.table({QStringLiteral("序号"), QStringLiteral("单位"), QStringLiteral("问题"), QStringLiteral("整改事项")}, rows);
    return Exit::Done;
}

Result<Exit> runInspectionAdd(const CommandLine &line, Output &output)
{
    Inspection inspection;
    if (line.has(QStringLiteral("kind"))) {
        const auto kind = inspectionKindFromId(line.value(QStringLiteral("kind")));
        if (!kind)
            return failure(ErrorCode::Usage, QStringLiteral("--kind 后面写 supervision、undercover 或 tour。"));
        inspection.kind = *kind;
    }
    BIHUAN_TRY(inspection.from, dayOption(line, QStringLiteral("from")));
    BIHUAN_TRY(inspection.to, dayOption(line, QStringLiteral("to")));
    inspection.name = line.value(QStringLiteral("name")).simplified();
    BIHUAN_TRY(const auto workspace, openForWriting(line));
    BIHUAN_TRY(const InspectionReading reading, InspectionReading::of(*workspace));
    BIHUAN_TRY(const InspectionScheme *const scheme, reading.scheme(line.value(QStringLiteral("scheme"))));
    inspection.scheme = scheme->id;
    for (const QString &word : line.values(QStringLiteral("unit"))) {
        BIHUAN_TRY(const UnitId unit, reading.unit(word));
        inspection.units.push_back(unit);
    }
    BIHUAN_TRY(const InspectionId id, saveInspection(*workspace, inspection));
    BIHUAN_CHECK(tellInspection(*workspace, id, QStringLiteral("已新增督查活动"), output));
    return Exit::Done;
}

Status find(const CommandLine &line, Workspace &workspace, const InspectionReading &reading, const InspectionFile &file)
{
    InspectionFinding finding;
    finding.problem = line.value(QStringLiteral("problem")).trimmed();
    if (finding.problem.isEmpty())
        return refuse(QStringLiteral("写明发现的问题。"));
    finding.place = line.value(QStringLiteral("place")).simplified();
    if (line.has(QStringLiteral("unit"))) {
        BIHUAN_TRY(finding.unit, reading.unit(line.value(QStringLiteral("unit"))));
    }
    if (line.has(QStringLiteral("severity"))) {
        const auto severity = findingSeverityFromId(line.value(QStringLiteral("severity")));
        if (!severity)
            return failure(ErrorCode::Usage, QStringLiteral("--severity 后面写 minor、serious 或 grave。"));
        finding.severity = *severity;
    }
    if (line.has(QStringLiteral("deadline"))) {
        finding.deadline = chinesetext::readDate(line.value(QStringLiteral("deadline")), reading.county->year());
        if (!finding.deadline)
            return failure(ErrorCode::Usage, QStringLiteral("--deadline 后面写日期或月份，如 2024-10-31、2024-10。"));
    }
    BIHUAN_CHECK(saveFinding(workspace, file, finding));
    return {};
}

Status convert(const CommandLine &line, Workspace &workspace, const InspectionReading &reading, const InspectionFile &file)
{
    std::vector<InspectionFindingId> chosen;
    for (const QString &word : line.values(QStringLiteral("no"))) {
        const auto found = std::ranges::find(file.findings, word, [](const InspectionFinding &finding) { return QString::number(finding.no); });
        if (found == file.findings.end())
            return refuse(QStringLiteral("“%1”没有第 %2 个问题。").arg(file.inspection.name, word));
        chosen.push_back(found->id);
    }
    for (const InspectionFinding &finding : file.findings) {
        if (!line.has(QStringLiteral("no")) && finding.matter.isEmpty())
            chosen.push_back(finding.id);
    }
    BIHUAN_CHECK(convertFindings(workspace, *reading.county, file, chosen));
    return {};
}

Status start(const CommandLine &line, Workspace &workspace, const InspectionReading &reading, const InspectionFile &file)
{
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    return startInspection(workspace, file, *reading.book.scheme(file.inspection.scheme), day);
}

Status conclude(const CommandLine &line, Workspace &workspace, const InspectionReading &, const InspectionFile &file)
{
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    return concludeInspection(workspace, file, line.value(QStringLiteral("text")), line.has(QStringLiteral("none")), day);
}

Status feedBack(const CommandLine &line, Workspace &workspace, const InspectionReading &reading, const InspectionFile &file)
{
    BIHUAN_TRY(const QDate day, dayOrToday(line));
    std::vector<UnitId> units;
    for (const QString &word : line.values(QStringLiteral("unit"))) {
        BIHUAN_TRY(const UnitId unit, reading.unit(word));
        units.push_back(unit);
    }
    const QString means = line.value(QStringLiteral("means"));
    return giveFeedback(workspace, file, units.empty() ? file.owedFeedback() : units, day, means.isEmpty() ? QStringLiteral("书面通知") : means,
                        line.value(QStringLiteral("receiver")));
}

} // namespace

std::vector<Command> inspectionCommands()
{
    const QString loop = QStringLiteral("督导检查");
    const auto dayNamed = [](const char *name, const QString &description) {
        return Option{QString::fromLatin1(name), QStringLiteral("DAY"), description, false, false};
    };
    const Option day = dayNamed("day", QStringLiteral("日期，默认为今天"));
    return {
        {loop, QStringLiteral("inspection list"), QStringLiteral("FILE"), QStringLiteral("督查活动及其状态、发现的问题"), {},
         QStringLiteral("bihuan-cli inspection list 柞水2024.bihuan"), runInspectionList},
        {loop, QStringLiteral("inspection show"), QStringLiteral("FILE INSPECTION"), QStringLiteral("一次督查活动的问题、结论和反馈"), {},
         QStringLiteral("bihuan-cli inspection show 柞水2024.bihuan 8月项目督查"), runInspectionShow},
        {loop, QStringLiteral("inspection add"), QStringLiteral("FILE"), QStringLiteral("在方案下新增督查活动"),
         {textOption("scheme", QStringLiteral("哪个方案"), true), textOption("name", QStringLiteral("名称"), true),
          textOption("kind", QStringLiteral("supervision 督查（默认）、undercover 明察暗访、tour 观摩")), dayNamed("from", QStringLiteral("开始日期")),
          dayNamed("to", QStringLiteral("结束日期")), textOption("unit", QStringLiteral("督查哪个单位"), false, true), actorOption()},
         QStringLiteral("bihuan-cli inspection add 柞水2024.bihuan --scheme 下半年重点项目督查方案 --name 8月项目督查 --unit 营盘镇"), runInspectionAdd},
        actCommand("start", QStringLiteral("开展督查，方案批准以后才能开展"), {day}, {}, QStringLiteral("已开展"), start),
        actCommand("find", QStringLiteral("登记发现的一个问题"),
                   {textOption("problem", QStringLiteral("发现的问题"), true), textOption("unit", QStringLiteral("责任单位")), textOption("place", QStringLiteral("地点")),
                    textOption("severity", QStringLiteral("minor 一般（默认）、serious 较重、grave 严重")), textOption("deadline", QStringLiteral("整改时限"))},
                   QStringLiteral("--problem 施工便道未硬化 --unit 营盘镇 --deadline 2024-10"), QStringLiteral("已登记"), find),
        actCommand("convert", QStringLiteral("把问题转为问题整改的事项，默认全部没有转的"), {textOption("no", QStringLiteral("第几个问题"), false, true)}, QStringLiteral("--no 1"),
                   QStringLiteral("已转为问题整改"), convert),
        actCommand("conclude", QStringLiteral("形成督查结论，问题从此不再增减"),
                   {textOption("text", QStringLiteral("督查结论"), true), {QStringLiteral("none"), {}, QStringLiteral("未发现问题"), false, false}, day},
                   QStringLiteral("--text 总体进展较好"), QStringLiteral("已形成结论"), conclude),
        actCommand("feedback", QStringLiteral("把结论反馈给单位，默认全部没有反馈的"),
                   {textOption("unit", QStringLiteral("反馈给哪个单位"), false, true), textOption("means", QStringLiteral("方式，默认为书面通知")),
                    textOption("receiver", QStringLiteral("接收人")), day},
                   QStringLiteral("--means 会议反馈"), QStringLiteral("已反馈"), feedBack),
    };
}

} // namespace bihuan::cli
