// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/typeset/fonts.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace bihuan;

namespace {

constexpr FontChoice absentThenHei[] = {{u"No Such Font"},
                                        {u"FandolHei", false, false, "FandolHei-Regular.otf"}};
constexpr FontChoice ownKai[] = {{u"FandolKai", false, true, "FandolKai-Regular.otf"}};
constexpr FontChoice onlyFandol[] = {{u"FandolFang", false, true, "FandolFang-Regular.otf"}};

std::span<const FontChoice> kaiIsOwn(FontRole role)
{
    return role == FontRole::KaiTi ? std::span<const FontChoice>(ownKai)
                                   : std::span<const FontChoice>(absentThenHei);
}
std::span<const FontChoice> nothingButFandol(FontRole)
{
    return onlyFandol;
}

} // namespace

class TstFonts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstInstalledFontServesTheRole()
    {
        const FontSet fonts(kaiIsOwn);
        QCOMPARE(fonts.family(FontRole::FangSong), QStringLiteral("FandolHei"));
        QCOMPARE(fonts.family(FontRole::KaiTi), QStringLiteral("FandolKai"));
    }

    void aSubstituteIsNamedAndTheTypefaceItselfIsNot()
    {
        const FontSet fonts(kaiIsOwn);
        fonts.family(FontRole::FangSong);
        fonts.family(FontRole::KaiTi);
        QCOMPARE(fonts.substitutions(), QStringList{QStringLiteral("仿宋 以 FandolHei 代替")});
    }

    void onlyRolesInUseAreNamed() { QVERIFY(FontSet().substitutions().isEmpty()); }

    void everyRoleHasAFontWithChinese()
    {
        const FontSet fonts;
        for (const FontRole role : {FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::KaiTi,
                                    FontRole::HeiTi, FontRole::SongTi}) {
            for (const char32_t code : U"柞水督办，。“”—……（）〔〕0129%") {
                if (code != 0)
                    QVERIFY2(fonts.glyph(role, code).index != 0, qPrintable(roleName(role)));
            }
        }
        QVERIFY(fonts.missingCharacters().isEmpty());
    }

    void aCharacterIsListedOnceHoweverManyFacesServeIt()
    {
        const FontSet fonts;
        for (const FontRole role :
             {FontRole::FangSong, FontRole::HeiTi, FontRole::XiaoBiaoSong, FontRole::FangSong})
            fonts.glyph(role, U'−');
        const QStringList fallbacks = fonts.fallbacks();
        QCOMPARE(fallbacks.filter(QStringLiteral("− 以 ")).size(), fallbacks.isEmpty() ? 0 : 1);
    }

    void oneMissingCharacterFallsBackAloneAndIsListed()
    {
        const FontSet fonts;
        const FontGlyph square = fonts.glyph(FontRole::FangSong, U'㎡');
        const FontGlyph han = fonts.glyph(FontRole::FangSong, U'米');
        QVERIFY(square.index != 0);
        if (fonts.family(FontRole::FangSong) == QStringLiteral("FandolFang")) {
            QVERIFY(square.face != han.face);
            QCOMPARE(fonts.fallbacks().size(), 1);
            QVERIFY2(fonts.fallbacks().first().startsWith(QStringLiteral("㎡ 以 ")),
                     qPrintable(fonts.fallbacks().first()));
        }
        QVERIFY(fonts.missingCharacters().isEmpty());
    }

    void aCharacterThatNoFontHasIsListedOnce()
    {
        const FontSet fonts(nothingButFandol);
        QCOMPARE(fonts.glyph(FontRole::FangSong, U'㎡').index, 0U);
        QCOMPARE(fonts.glyph(FontRole::HeiTi, U'㎡').index, 0U);
        QCOMPARE(fonts.missingCharacters(), QStringList{QStringLiteral("㎡")});
    }

    void aSurrogatePairIsOneGlyph()
    {
        const FontSet fonts;
        QVERIFY(fonts.glyph(FontRole::FangSong, U'𠮷').index != 0);
        QVERIFY(std::abs(fonts.glyph(FontRole::FangSong, U'𠮷').advance - 1.0) < 0.01);
    }
};

BIHUAN_TEST(TstFonts)
#include "tst_fonts.moc"
