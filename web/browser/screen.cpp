#include "web/browser/screen.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <cmath>

#include <vector>
#include "backends/imgui_impl_opengl3.h"

#include "imgui.h"
#include "imgui_internal.h"

// clang-format off
// ImGui's backend asks for the state of the context before each frame, to put it back behind it. Every question may wait
// for the graphics process; here nobody else uses the context, so that the first answer is as good as any.
EM_JS(void, js_ask_context_once, (), {
  const known = new Map();
  for (const name of ["getParameter", "isEnabled"]) {
    const ask = GLctx[name].bind(GLctx);
    GLctx[name] = what => known.get(name + what) ?? (known.set(name + what, ask(what)), known.get(name + what));
  }
})
// clang-format on

namespace hearsay::screen {

namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
bool working = false;
int device_width = 0, device_height = 0;

struct Ground {
  int x, y, width, height;  // device pixels, from the lower left
  unsigned colour;
};
std::vector<Ground> grounds;

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
  emscripten_webgl_make_context_current(context);
  js_ask_context_once();
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

void ground(float x, float y, float width, float height, unsigned colour) {
  const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
  const auto pixel = [ratio](float at) { return static_cast<int>(std::lround(at * ratio)); };
  grounds.push_back({pixel(x), device_height - pixel(y + height), pixel(x + width) - pixel(x),
                     pixel(y + height) - pixel(y), colour});
}

void begin() {
  grounds.clear();
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
  const auto part = [](unsigned colour, int shift) {
    return static_cast<float>((colour >> shift) & 0xFF) / 255.f;
  };
  glClearColor(part(ground, 0), part(ground, 8), part(ground, 16), 1);
  glDisable(GL_SCISSOR_TEST);
  glClear(GL_COLOR_BUFFER_BIT);
  glEnable(GL_SCISSOR_TEST);
  for (const Ground& g : grounds) {
    if (g.colour == ground) continue;
    glScissor(g.x, g.y, g.width, g.height);
    glClearColor(part(g.colour, 0), part(g.colour, 8), part(g.colour, 16), 1);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace hearsay::screen
