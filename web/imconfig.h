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
// Glyphs come from the browser (browser/fonts.h).
#define IMGUI_DISABLE_DEFAULT_FONT
