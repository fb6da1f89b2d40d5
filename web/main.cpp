// The page's program: one ImGui context, the fonts, the application. The browser starts frames
// (browser/exports.cpp).
#include "imgui.h"
#include "web/browser/events.h"
#include "web/browser/fonts.h"
#include "web/view/app.h"

int main() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.DisplaySize = {1, 1};
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;  // browser/screen.cpp, with or without a context
  hearsay::fonts::start();
  static hearsay::view::App app;
  hearsay::listen(&app);
  return 0;
}
