// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/pdfwriter.h"

#include "core/typeset/painter.h"
#include "core/typeset/pdfpolish.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace bihuan {
namespace {

/// Device units to a point: fine enough that no position is rounded visibly.
constexpr int unitsPerPoint = 100;

QPageLayout pageLayout(const PaperFormat &paper)
{
    const auto size = paper.size == PaperFormat::Size::A4 ? QPageSize::A4 : QPageSize::A3;
    return QPageLayout(QPageSize(size), paper.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, {});
}

QByteArray paintPdf(const LaidOutDocument &document, const FontSet &fonts)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(pageLayout(document.paper));
    writer.setResolution(72 * unitsPerPoint);
    writer.setTitle(document.title);
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paintPage(painter, document.pages[i], fonts);
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> renderPdf(const LaidOutDocument &document, const FontSet &fonts)
{
    if (fonts.glyph(FontRole::FangSong, U'的').index == 0)
        return refuse(QStringLiteral(
            "没有找到中文字体，文件没有生成；安装公文字体（软件包 fonts-bihuan 和 fonts-noto-cjk）后再试。"));
    return polishPdf(paintPdf(document, fonts), document);
}

Status savePdf(const QByteArray &data, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        if (!QFileInfo(path).dir().exists())
            return refuse(QStringLiteral("没有“%1”所在的文件夹，先建好文件夹或换一个位置。").arg(shown),
                          file.errorString());
        return refuse(QStringLiteral("不能写入“%1”，换一个位置，或先关闭正在使用它的程序。").arg(shown),
                      file.errorString());
    }
    if (file.write(data) != data.size() || !file.commit())
        return refuse(
            QStringLiteral("“%1”没有写完，可能磁盘已满；腾出空间后再试，原有文件没有改动。").arg(shown),
            file.errorString());
    return {};
}

PaperReport reportOn(const LaidOutDocument &pages, const FontSet &fonts)
{
    return {static_cast<int>(pages.pages.size()), fonts.substitutions(), fonts.fallbacks(),
            fonts.missingCharacters()};
}

Result<PaperReport> writePdf(const LaidOutDocument &pages, const FontSet &fonts, const QString &path)
{
    BIHUAN_TRY(const QByteArray data, renderPdf(pages, fonts));
    BIHUAN_CHECK(savePdf(data, path));
    return reportOn(pages, fonts);
}

Result<SetPaper> setPdf(const Document &document)
{
    const FontSet fonts;
    const LaidOutDocument pages = layOut(document, fonts);
    SetPaper paper;
    BIHUAN_TRY(paper.pdf, renderPdf(pages, fonts));
    paper.report = reportOn(pages, fonts);
    return paper;
}

Result<PaperReport> writePdf(const Document &document, const QString &path, const PaperOptions &options)
{
    const FontSet fonts;
    return writePdf(layOut(document, fonts, options), fonts, path);
}

} // namespace bihuan
