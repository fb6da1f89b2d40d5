// How Dear ImGui is built for the page: 32-bit code points (emoji), no demo, no debug tools, no file or shell
// access.
#pragma once

#define IMGUI_USE_WCHAR32
// A window full of hedges has more vertices than 16 bits can count, and WebGL knows no base vertex.
#define ImDrawIdx unsigned int
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
// Glyphs come from the browser (browser/fonts.h). ImGui has two slots for a font loader of its own,
// stb_truetype and FreeType; filling the second with ours leaves the first, and its 20 KB, out.
#define IMGUI_ENABLE_FREETYPE
#define IMGUI_DISABLE_DEFAULT_FONT
// Without its widgets, tables and settings (ui/imgui_core.cpp): names are all that is formatted, and all that
// is read back is the number after a fixed beginning, "#version %d". The C library's sscanf() would cost 9
// KB, gzipped.
#ifdef HEARSAY_IMGUI_CORE
#define IMGUI_DISABLE_DEFAULT_FORMAT_FUNCTIONS
#include <cstdio>
#include <cstdlib>
template <class Number, class... More>
int hearsay_scan(const char* text, const char* format, Number* number, More*...) {
  while (*format && *format != '%' && *text == *format) ++text, ++format;
  if (*format != '%' || *text < '0' || *text > '9') return 0;
  *number = static_cast<Number>(std::atoi(text));
  return 1;
}
#define sscanf(...) hearsay_scan(__VA_ARGS__)
#endif
