# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The Debian packages that the target `package` makes: bihuan, and fonts-bihuan where the fonts are there.
set(BIHUAN_MAINTAINER "The Bihuan authors <bihuan@example.org>" CACHE STRING "Who answers for the packages")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME bihuan)
set(CPACK_PACKAGE_VENDOR "The Bihuan authors")
set(CPACK_PACKAGE_CONTACT "${BIHUAN_MAINTAINER}")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_COMPONENTS_ALL bihuan)
if(BIHUAN_FANDOL)
    list(APPEND CPACK_COMPONENTS_ALL fonts)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_BIHUAN_PACKAGE_NAME bihuan)
set(CPACK_DEBIAN_BIHUAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_BIHUAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_BIHUAN_PACKAGE_SHLIBDEPS ON)
# Qt's own dialogs in Chinese; no library names them.
set(CPACK_DEBIAN_BIHUAN_PACKAGE_DEPENDS "qt6-translations-l10n")
# Paper and screen; reading .xls; typing Chinese, by either input system.
string(JOIN ", " CPACK_DEBIAN_BIHUAN_PACKAGE_RECOMMENDS
    "fonts-noto-cjk" "fonts-bihuan"
    "libreoffice-calc | gnumeric"
    "fcitx5 | ibus" "fcitx5-chinese-addons | ibus-libpinyin" "fcitx5-frontend-qt6 | ibus")
# The last one draws photos in WebP.
set(CPACK_DEBIAN_BIHUAN_PACKAGE_SUGGESTS "qt6-wayland, fonts-lxgw-wenkai, qt6-image-formats-plugins")
set(CPACK_DEBIAN_BIHUAN_DESCRIPTION "supervision of a county's targets, pledges and projects
Bihuan keeps every annual target, every signed pledge and every key project
of a Chinese county in one file, follows them month by month, gives each a
light by the county's own rules with the sentence that says why, sums and
ranks, closes and publishes a period, and sets the official bulletin on
paper after GB/T 9704-2012. It works without a network.

There are two programs: bihuan, the window, and bihuan-cli, the command line.")

set(CPACK_DEBIAN_FONTS_PACKAGE_NAME fonts-bihuan)
set(CPACK_DEBIAN_FONTS_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_FONTS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_FONTS_PACKAGE_SECTION fonts)
set(CPACK_DEBIAN_FONTS_DESCRIPTION "Chinese fonts for official documents (Fandol)
FangSong, Kai, Hei and Song of the Fandol family: the free fonts that stand
in for the commercial ones which GB/T 9704-2012 asks for. Bihuan sets its
bulletins with them.

Debian has these fonts only inside texlive-lang-chinese; this package brings
them without TeX.")

include(CPack)
