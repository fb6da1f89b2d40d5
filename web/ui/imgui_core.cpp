// What Dear ImGui's core calls of its own widgets, tables and number formatting. Hearsay draws its controls
// itself (ui.h), so no such call is ever reached with something to do; with these in place of
// imgui_widgets.cpp and imgui_tables.cpp the page is 25 KB smaller, gzipped. They belong to the ImGui they
// are declared in: web/page.cmake compiles the whole library instead when it meets another version.
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

// musl's vsnprintf without floating point, as Emscripten has it: ImGui's core formats names and numbers of
// ids only.
extern "C" int vsniprintf(char* to, std::size_t size, const char* format, va_list arguments);

int ImFormatStringV(char* to, std::size_t size, const char* format, va_list arguments) {
  const int length = vsniprintf(to, size, format, arguments);
  if (!to) return length;
  const int last = static_cast<int>(size) - 1;
  const int end = length < 0 || length > last ? last : length;
  to[end] = 0;
  return end;
}

int ImFormatString(char* to, std::size_t size, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int length = ImFormatStringV(to, size, format, arguments);
  va_end(arguments);
  return length;
}

ImGuiInputTextState::ImGuiInputTextState() { std::memset(static_cast<void*>(this), 0, sizeof *this); }
ImGuiInputTextState::~ImGuiInputTextState() = default;
void ImGuiMenuColumns::Update(float, bool) {}

namespace ImGui {

// Called in every frame, for the title bar of the window that ImGui keeps for calls outside of any, and for
// what a window may hold: nothing to do as long as no such thing was ever begun.
bool ButtonBehavior(const ImRect&, ImGuiID, bool*, bool*, ImGuiButtonFlags) { return false; }
bool CloseButton(ImGuiID, const ImVec2&) { return false; }
bool CollapseButton(ImGuiID, const ImVec2&) { return false; }
void InputTextDeactivateHook(ImGuiID) {}
void Scrollbar(ImGuiAxis) {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableGcCompactSettings() {}
void TableSettingsAddSettingsHandler() {}

// Reached only after their Begin(), or from ImGui's own menus and pop-ups, which the page does not have.
void EndColumns() { std::abort(); }
void EndMenuBar() { std::abort(); }
ImGuiMultiSelectIO* EndMultiSelect() { std::abort(); }
void EndTabBar() { std::abort(); }
void EndTable() { std::abort(); }
void TableEndRow(ImGuiTable*) { std::abort(); }
void TreePop() { std::abort(); }
bool Button(const char*, const ImVec2&) { std::abort(); }
bool InputText(const char*, char*, std::size_t, ImGuiInputTextFlags, ImGuiInputTextCallback, void*) {
  std::abort();
}
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { std::abort(); }
void SeparatorText(const char*) { std::abort(); }
bool SliderInt(const char*, int*, int, int, const char*, ImGuiSliderFlags) { std::abort(); }
void TextV(const char*, va_list) { std::abort(); }

}  // namespace ImGui
