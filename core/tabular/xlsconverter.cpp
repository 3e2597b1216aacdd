// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsconverter.h"

#include "core/tabular/fileerrors.h"
#include "core/tabular/xlsxreader.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace bihuan {
namespace {

constexpr int kStepMs = 100;
constexpr int kPatienceMs = 120'000;

struct XlsHelper
{
    QString program;
    QStringList arguments;
};

/// The file is copied as in.xls first, so that names with blanks or a wrong ending do no harm.
std::optional<XlsHelper> installedHelper(const QString &folder)
{
    const QString input = folder + QStringLiteral("/in.xls");
    if (const QString program = QStandardPaths::findExecutable(QStringLiteral("ssconvert"));
        !program.isEmpty())
        return XlsHelper{program,
                         {QStringLiteral("--export-type=Gnumeric_Excel:xlsx2"), input,
                          folder + QStringLiteral("/in.xlsx")}};
    for (const QString &name : {QStringLiteral("soffice"), QStringLiteral("libreoffice")}) {
        if (const QString program = QStandardPaths::findExecutable(name); !program.isEmpty()) {
            const QString profile = QUrl::fromLocalFile(folder + QStringLiteral("/profile")).toString();
            return XlsHelper{program,
                             {QStringLiteral("-env:UserInstallation=") + profile,
                              QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                              QStringLiteral("xlsx"), QStringLiteral("--outdir"), folder, input}};
        }
    }
    return {};
}

/// Waits with the user able to stop; a helper that hangs is ended.
Status runHelper(const XlsHelper &helper, const Progress &progress)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(helper.program, helper.arguments);
    const QDeadlineTimer deadline(kPatienceMs);
    while (!process.waitForFinished(kStepMs)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool cancelled = progress && !progress(0);
        if (cancelled || deadline.hasExpired()) {
            process.kill();
            process.waitForFinished();
            return cancelled ? tl::unexpected(readingCancelled())
                             : refuse(QString(), QStringLiteral("helper timed out"));
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return refuse(QString(), QString::fromUtf8(process.readAll()));
    return {};
}

} // namespace

Result<Book> readXls(const QString &path, const ReadOptions &options)
{
    const QString fileName = QFileInfo(path).fileName();
    const auto ask = [&](const QString &reason, const QString &detail) {
        return refuse(
            QStringLiteral(
                "文件“%1”是旧版 Excel 格式（.xls），%2。可用 Excel 或 WPS 打开后另存为 .xlsx 再导入。")
                .arg(fileName, reason),
            detail);
    };
    const QTemporaryDir folder;
    if (!folder.isValid() || !QFile::copy(path, folder.filePath(QStringLiteral("in.xls"))))
        return ask(QStringLiteral("转换时临时文件夹写不进去"), folder.errorString());
    const auto helper = installedHelper(folder.path());
    if (!helper)
        return ask(QStringLiteral("这台电脑上没有可用来转换的办公软件"),
                   QStringLiteral("neither ssconvert nor soffice"));
    if (const Status status = runHelper(*helper, options.progress); !status) {
        if (status.error().code == ErrorCode::Cancelled)
            return tl::unexpected(status.error());
        return ask(QStringLiteral("转换没有成功，文件可能已损坏或设了密码"), status.error().detail);
    }
    const QString converted = folder.filePath(QStringLiteral("in.xlsx"));
    if (!QFile::exists(converted))
        return ask(QStringLiteral("转换没有成功，文件可能已损坏或设了密码"),
                   QStringLiteral("helper wrote nothing"));
    auto book = readXlsx(converted, options);
    if (!book) {
        Error error = book.error();
        error.text.replace(QStringLiteral("in.xlsx"), fileName);
        return tl::unexpected(error);
    }
    book->kind = FileKind::Xls;
    book->notes.append(QStringLiteral("文件是旧版 Excel 格式（.xls），已转换后读取。"));
    return book;
}

} // namespace bihuan
