// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/sniff.h"

#include "core/tabular/fileerrors.h"
#include "core/tabular/xlsxworkbook.h"

#include <QFile>
#include <QFileInfo>

namespace bihuan {
namespace {

constexpr qint64 kHeadBytes = 4096;

QByteArray utf16Name(const char *name)
{
    QByteArray wide;
    for (const char *at = name; *at != '\0'; ++at)
        wide.append(*at).append('\0');
    return wide;
}

auto refuseProtected(const QString &fileName)
{
    return refuse(
        QStringLiteral(
            "文件“%1”设了打开密码，读不了。可用 Excel 或 WPS 输入密码打开，去掉密码后另存为 .xlsx 再导入。")
            .arg(fileName));
}

auto refuseForeign(const QString &fileName, const QString &what)
{
    return refuse(
        QStringLiteral(
            "文件“%1”是%2，不是表格。可把其中的表格复制到 Excel 或 WPS 表格里，另存为 .xlsx 再导入。")
            .arg(fileName, what));
}

/// A record that says "the rest is encrypted" right after the first record of a BIFF8 stream.
bool hasXlsPassword(const QByteArray &content)
{
    static const QByteArray begin("\x09\x08\x10\x00\x00\x06\x05\x00", 8); // BOF, BIFF8, workbook globals
    const qsizetype at = content.indexOf(begin);
    constexpr qsizetype recordSize = 20;
    return at >= 0 && at + recordSize + 2 <= content.size() && content.at(at + recordSize) == 0x2F &&
           content.at(at + recordSize + 1) == 0;
}

/// The compound files of Office 97: sheets, texts, and the wrapping of every encrypted OOXML file.
Result<FileKind> sniffCompound(QFile &file, const QString &fileName)
{
    file.seek(0);
    const QByteArray content = file.readAll();
    if (content.contains(utf16Name("EncryptedPackage")))
        return refuseProtected(fileName);
    if (content.contains(utf16Name("Workbook")) || content.contains(utf16Name("Book")))
        return hasXlsPassword(content) ? Result<FileKind>(refuseProtected(fileName))
                                       : Result<FileKind>(FileKind::Xls);
    if (content.contains(utf16Name("WordDocument")))
        return refuseForeign(fileName, QStringLiteral("Word 文档"));
    return refuseForeign(fileName, QStringLiteral("旧版 Office 文件"));
}

Result<FileKind> sniffOoxml(ZipPackage &package)
{
    BIHUAN_TRY(const QString part, officeMainPart(package));
    if (part.endsWith(QLatin1String(".bin")))
        return refuse(
            QStringLiteral(
                "文件“%1”是二进制工作簿（.xlsb），读不了。可用 Excel 或 WPS 打开后另存为 .xlsx 再导入。")
                .arg(package.fileName()));
    if (part.startsWith(QLatin1String("word/")))
        return refuseForeign(package.fileName(), QStringLiteral("Word 文档"));
    if (part.startsWith(QLatin1String("ppt/")))
        return refuseForeign(package.fileName(), QStringLiteral("演示文稿"));
    return FileKind::Xlsx;
}

Result<FileKind> sniffOpenDocument(ZipPackage &package, const QByteArray &type)
{
    constexpr qint64 manifestLimit = 4 << 20;
    const QString manifest = QStringLiteral("META-INF/manifest.xml");
    if (package.has(manifest)) {
        BIHUAN_TRY(const QByteArray content, package.read(manifest, manifestLimit));
        if (content.contains("encryption-data"))
            return refuseProtected(package.fileName());
    }
    if (type.contains("opendocument.spreadsheet"))
        return FileKind::Ods;
    return refuseForeign(package.fileName(), QStringLiteral("OpenDocument 文档"));
}

Result<FileKind> sniffZip(const QString &path, const ReadLimits &limits)
{
    BIHUAN_TRY(const auto package, ZipPackage::open(path, limits));
    if (package->isEncrypted())
        return refuseProtected(package->fileName());
    const QString type = QStringLiteral("mimetype");
    if (package->has(type)) {
        BIHUAN_TRY(const QByteArray content, package->read(type, kHeadBytes));
        return sniffOpenDocument(*package, content);
    }
    if (package->has(QStringLiteral("[Content_Types].xml")) || package->has(QStringLiteral("_rels/.rels")))
        return sniffOoxml(*package);
    return refuse(
        QStringLiteral("文件“%1”是压缩包。可先解压，再导入里面的表格文件。").arg(package->fileName()));
}

Result<FileKind> sniffMarkup(const QByteArray &head, const QString &fileName)
{
    const QByteArray lower = head.toLower();
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet"))
        return FileKind::XmlTable;
    if (lower.contains("<html") || lower.contains("<table") || lower.contains("<!doctype html") ||
        lower.contains("<meta"))
        return FileKind::HtmlTable;
    return refuseForeign(fileName, QStringLiteral("XML 文件"));
}

bool startsWithAny(const QByteArray &head, std::initializer_list<QByteArrayView> marks)
{
    return std::ranges::any_of(marks, [&](QByteArrayView mark) { return head.startsWith(mark); });
}

/// "<" after a byte order mark and blanks.
bool looksLikeMarkup(const QByteArray &head)
{
    const QByteArray text = (head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head).trimmed();
    return text.startsWith("<?xml") || text.startsWith("<!") || text.startsWith("<html") ||
           text.startsWith("<HTML") || text.startsWith("<table") || text.startsWith("<TABLE") ||
           text.startsWith("<meta") || text.startsWith("<META") || text.startsWith("<head") ||
           text.startsWith("<style") || text.startsWith("<div");
}

Result<FileKind> sniffHead(QFile &file, const QString &path, const ReadLimits &limits)
{
    const QString fileName = QFileInfo(path).fileName();
    const QByteArray head = file.read(kHeadBytes);
    if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return sniffCompound(file, fileName);
    if (startsWithAny(head, {"PK\x03\x04", "PK\x05\x06", "PK\x07\x08"})) {
        file.close();
        return sniffZip(path, limits);
    }
    if (head.startsWith("%PDF"))
        return refuseForeign(fileName, QStringLiteral("PDF 文件"));
    if (startsWithAny(head, {"\xFF\xD8\xFF", "\x89PNG", "GIF8", "BM"}) && head.contains('\0'))
        return refuseForeign(fileName, QStringLiteral("图片"));
    if (startsWithAny(head, {"Rar!", "7z\xBC\xAF", "\x1F\x8B"}))
        return refuse(QStringLiteral("文件“%1”是压缩包。可先解压，再导入里面的表格文件。").arg(fileName));
    if (looksLikeMarkup(head))
        return sniffMarkup(head, fileName);
    const bool wide = startsWithAny(head, {"\xFF\xFE", "\xFE\xFF"});
    if (!wide && head.contains('\0'))
        return refuse(
            QStringLiteral("文件“%1”不是能识别的表格文件。可用 Excel 或 WPS 打开后另存为 .xlsx 再导入。")
                .arg(fileName));
    return FileKind::Delimited;
}

} // namespace

Result<FileKind> sniff(const QString &path, const ReadLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refuse(QStringLiteral("找不到文件“%1”。可检查文件名和所在文件夹后再试。").arg(path));
    if (info.isDir())
        return refuse(QStringLiteral("“%1”是文件夹，不是文件。可选择其中的表格文件。").arg(info.fileName()));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unopenedFile(info.fileName(), file.errorString()));
    if (info.size() == 0)
        return refuse(QStringLiteral("文件“%1”是空的。可让报送单位重新发一份。").arg(info.fileName()));
    if (info.size() > limits.fileBytes)
        return tl::unexpected(tooLargeFile(info.fileName(), QString(), QString()));
    return sniffHead(file, path, limits);
}

} // namespace bihuan
