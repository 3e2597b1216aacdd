// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachments/mediakind.h"

#include <algorithm>
#include <array>
#include <vector>

namespace bihuan {

namespace {

using Bytes = QByteArrayView;

const std::vector<MediaKind> &mediaKinds()
{
    const auto list = [](const char *suffixes) { return QString::fromLatin1(suffixes).split(QLatin1Char(' ')); };
    const QString picture = QStringLiteral("图片");
    const QString word = QStringLiteral("Word 文档");
    const QString sheet = QStringLiteral("Excel 表格");
    const QString slides = QStringLiteral("演示文稿");
    const QString video = QStringLiteral("视频");
    static const std::vector<MediaKind> kinds{
        {QStringLiteral("image/jpeg"), picture, list("jpg jpeg"), true},
        {QStringLiteral("image/png"), picture, list("png"), true},
        {QStringLiteral("image/webp"), picture, list("webp"), true},
        {QStringLiteral("image/gif"), picture, list("gif"), true},
        {QStringLiteral("image/bmp"), picture, list("bmp"), true},
        {QStringLiteral("image/tiff"), picture, list("tif tiff"), true},
        {QStringLiteral("image/heic"), picture, list("heic heif"), true},
        {QStringLiteral("application/pdf"), QStringLiteral("PDF"), list("pdf")},
        {QStringLiteral("application/ofd"), QStringLiteral("OFD"), list("ofd")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), word, list("docx")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), sheet, list("xlsx")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.presentationml.presentation"), slides, list("pptx")},
        {QStringLiteral("application/msword"), word, list("doc wps")},
        {QStringLiteral("application/vnd.ms-excel"), sheet, list("xls et")},
        {QStringLiteral("application/vnd.ms-powerpoint"), slides, list("ppt dps")},
        {QStringLiteral("application/vnd.oasis.opendocument.text"), word, list("odt")},
        {QStringLiteral("application/vnd.oasis.opendocument.spreadsheet"), sheet, list("ods")},
        {QStringLiteral("application/vnd.oasis.opendocument.presentation"), slides, list("odp")},
        {QStringLiteral("video/mp4"), video, list("mp4 m4v mov")},
        {QStringLiteral("text/csv"), QStringLiteral("文本表格"), list("csv")},
        {QStringLiteral("text/plain"), QStringLiteral("文本"), list("txt")},
    };
    return kinds;
}

const MediaKind *kindOf(const char *mediaType)
{
    return mediaKind(QString::fromLatin1(mediaType));
}

/// Two bytes for every letter, as names inside an old Office file are written.
QByteArray wide(const char *name)
{
    QByteArray letters;
    for (; *name; ++name)
        letters.append(*name).append('\0');
    return letters;
}

bool hasMacros(Bytes content)
{
    // Names inside the container, which are never compressed. Excel's older macros have sheets of their own.
    constexpr std::array zipped{"vbaProject.bin", "xl/macrosheets/", "Basic/script-lc.xml", "Scripts/", "activeX"};
    if (content.startsWith("PK"))
        return std::ranges::any_of(zipped, [&](const char *name) { return content.contains(Bytes(name)); });
    return content.contains(wide("_VBA_PROJECT"));
}

/// Word, Excel, PowerPoint, OpenDocument, OFD: a zip whose names say what it is. nullptr for any other zip.
const MediaKind *zippedKind(Bytes content)
{
    for (const char *type : {"application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
                             "application/vnd.oasis.opendocument.presentation"}) {
        // The first entry is the media type, stored as it is.
        if (content.first(std::min<qsizetype>(content.size(), 200)).contains(QByteArray("mimetype") + type))
            return kindOf(type);
    }
    if (content.contains(Bytes("OFD.xml")))
        return kindOf("application/ofd");
    if (!content.contains(Bytes("[Content_Types].xml")))
        return nullptr;
    if (content.contains(Bytes("word/document.xml")))
        return kindOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    if (content.contains(Bytes("xl/workbook.xml")))
        return kindOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    if (content.contains(Bytes("ppt/presentation.xml")))
        return kindOf("application/vnd.openxmlformats-officedocument.presentationml.presentation");
    return nullptr;
}

const MediaKind *compoundKind(Bytes content)
{
    if (content.contains(wide("WordDocument")))
        return kindOf("application/msword");
    if (content.contains(wide("Workbook")))
        return kindOf("application/vnd.ms-excel");
    if (content.contains(wide("PowerPoint Document")))
        return kindOf("application/vnd.ms-powerpoint");
    return nullptr; // an installer, a message
}

const MediaKind *pictureKind(Bytes content)
{
    if (content.startsWith("\xff\xd8\xff"))
        return kindOf("image/jpeg");
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return kindOf("image/png");
    if (content.startsWith("RIFF") && content.sliced(std::min<qsizetype>(content.size(), 8)).startsWith("WEBP"))
        return kindOf("image/webp");
    if (content.startsWith("GIF87a") || content.startsWith("GIF89a"))
        return kindOf("image/gif");
    if (content.startsWith("BM") && content.size() > 26 && content.sliced(6).startsWith(Bytes("\0\0\0\0", 4)))
        return kindOf("image/bmp");
    if (content.startsWith(Bytes("II*\0", 4)) || content.startsWith(Bytes("MM\0*", 4)))
        return kindOf("image/tiff");
    if (content.size() > 12 && content.sliced(4).startsWith("ftyp")) {
        const Bytes brand = content.sliced(8, 4);
        const bool still = brand == "heic" || brand == "heix" || brand == "mif1" || brand == "msf1" || brand == "avif";
        return kindOf(still ? "image/heic" : "video/mp4");
    }
    return nullptr;
}

bool isProgram(Bytes content)
{
    const std::array heads{Bytes("MZ"), Bytes("\x7f" "ELF"), Bytes("\xca\xfe\xba\xbe"), Bytes("\xcf\xfa\xed\xfe"), Bytes("#!"),
                           Bytes("L\0\0\0\x01\x14\x02\0", 8)};
    return std::ranges::any_of(heads, [&](Bytes head) { return content.startsWith(head); });
}

bool isArchive(Bytes content)
{
    const std::array heads{Bytes("PK"), Bytes("Rar!"), Bytes("7z\xbc\xaf"), Bytes("\x1f\x8b"), Bytes("BZh"), Bytes("\xfd" "7zXZ")};
    return std::ranges::any_of(heads, [&](Bytes head) { return content.startsWith(head); });
}

bool isPlainText(Bytes content)
{
    const bool controls = std::ranges::any_of(content, [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
    return !controls;
}

QString suffixOf(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.mid(dot + 1).toLower() : QString();
}

} // namespace

const MediaKind *mediaKind(const QString &mediaType)
{
    const auto found = std::ranges::find(mediaKinds(), mediaType, &MediaKind::mediaType);
    return found == mediaKinds().end() ? nullptr : &*found;
}

QStringList attachableSuffixes()
{
    QStringList suffixes;
    for (const MediaKind &kind : mediaKinds())
        suffixes += kind.suffixes;
    return suffixes;
}

QString MediaKind::fittingName(const QString &name) const
{
    const QString suffix = suffixOf(name);
    if (suffixes.contains(suffix))
        return name;
    const bool isOtherKind = attachableSuffixes().contains(suffix);
    return (isOtherKind ? name.chopped(suffix.size() + 1) : name) + QLatin1Char('.') + suffixes.front();
}

Result<const MediaKind *> mediaKindOf(QByteArrayView content, const QString &name)
{
    if (content.isEmpty())
        return refuse(QStringLiteral("“%1”是空的，没有添加。").arg(name));
    if (isProgram(content))
        return refuse(QStringLiteral("“%1”是可以运行的程序，为了安全不能作附件。").arg(name));
    if (const MediaKind *const kind = pictureKind(content))
        return kind;
    if (content.startsWith("%PDF-"))
        return kindOf("application/pdf");
    const bool isCompound = content.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    const MediaKind *const document = content.startsWith("PK\x03\x04") ? zippedKind(content) : isCompound ? compoundKind(content) : nullptr;
    if (document && hasMacros(content))
        return refuse(QStringLiteral("“%1”里有宏，打开时会运行程序，为了安全不能作附件。另存为不带宏的文档或 PDF 再添加。").arg(name));
    if (document)
        return document;
    if (isArchive(content))
        return refuse(QStringLiteral("“%1”是压缩包，看不到里面的内容。解压后把其中的文件添加进来。").arg(name));
    const QString suffix = suffixOf(name);
    if (const bool isTable = suffix == QLatin1String("csv"); (isTable || suffix == QLatin1String("txt")) && isPlainText(content))
        return kindOf(isTable ? "text/csv" : "text/plain");
    return refuse(QStringLiteral("“%1”的格式认不出来，没有添加。可以添加图片、PDF、OFD、Word、Excel、演示文稿、视频和文本；别的另存为 PDF 再添加。").arg(name));
}

} // namespace bihuan
