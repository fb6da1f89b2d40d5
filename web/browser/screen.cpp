#include "web/browser/screen.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <cmath>

#include "backends/imgui_impl_opengl3.h"
#include "imgui.h"
#include "imgui_internal.h"

namespace hearsay::screen {

namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
bool working = false;
int device_width = 0, device_height = 0;

// Without a backend the atlas still wants its textures taken and destroyed.
void settle_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates)
      texture->SetStatus(ImTextureStatus_OK);
    else if (texture->Status == ImTextureStatus_WantDestroy)
      texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

// Frames that were laid out without a context have left their textures unmade.
void make_textures_anew() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    if (texture->Status == ImTextureStatus_OK) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

}  // namespace

bool start() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.alpha = false;
  attributes.antialias = false;
  attributes.depth = false;
  attributes.majorVersion = 2;
  context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0) return working = false;
  restored();
  return working;
}

void lost() {
  if (!working) return;
  // The objects are gone with the context; ImGui makes its textures anew when it is back.
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  working = false;
}

void restored() {
  emscripten_webgl_make_context_current(context);
  ImGui::GetIO().BackendFlags &= ~ImGuiBackendFlags_RendererHasTextures;
  working = ImGui_ImplOpenGL3_Init("#version 300 es");
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  if (working) make_textures_anew();
}

bool works() { return working; }

void resize(float width, float height, float pixel_ratio) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {width, height};
  io.DisplayFramebufferScale = {pixel_ratio, pixel_ratio};
  device_width = static_cast<int>(std::lround(width * pixel_ratio));
  device_height = static_cast<int>(std::lround(height * pixel_ratio));
  emscripten_set_canvas_element_size("#canvas", device_width, device_height);
}

void begin() {
  if (working) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  // ImGui tells only its current font how dense the screen is; all faces are drawn with.
  for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
    font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
}

void end(unsigned ground) {
  ImGui::Render();
  if (!working) {
    settle_textures();
    return;
  }
  glViewport(0, 0, device_width, device_height);
  const auto part = [ground](int shift) { return static_cast<float>((ground >> shift) & 0xFF) / 255.f; };
  glClearColor(part(0), part(8), part(16), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace hearsay::screen
