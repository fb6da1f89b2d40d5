#include "web/browser/screen.h"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "backends/imgui_impl_opengl3.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "web/browser/hash.h"
#include "web/browser/parts.h"

// clang-format off
// ImGui's backend asks for the state of the context before each frame, to put it back behind it. Every question may wait
// for the graphics process; here nobody else uses the context, so that the first answer is as good as any.
EM_JS(void, js_ask_context_once, (), {
  const known = new Map();
  for (const name of ["getParameter", "isEnabled"]) {
    const ask = GLctx[name].bind(GLctx);
    GLctx[name] = what => {
      const key = name + what;
      if (!known.has(key)) known.set(key, ask(what));
      return known.get(key);
    };
  }
})
EM_JS(int, js_make_context, (), {
  return GL.createContext(Module["host"].screen.surface, { alpha: true, antialias: false, depth: false, majorVersion: 2, minorVersion: 0 });
})
EM_JS(void, js_size, (int width, int height), { Object.assign(Module["host"].screen.surface, { width, height }); })
EM_JS(void, js_put, (int tile, int slot, int from_x, int from_y, int x, int y, int width, int height, float ratio), {
  Module["host"].screen.put(tile, slot, from_x, from_y, x, y, width, height, ratio);
})
EM_JS(void, js_hide, (int tile, int slot), { Module["host"].screen.hide(tile, slot); })
// clang-format on

namespace hearsay::screen {

namespace {

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
bool working = false;
int device_width = 0, device_height = 0;

std::vector<Ground> grounds;
Area open_area;
std::vector<std::uint64_t> shown;  // how the parts of the page look; 0: anyhow

// Sheets that are drawn on in this frame; the first `kept` become tiles.
struct Sheet {
  Tile tile;
  unsigned ground;
  ImDrawList* list;  // as long as the page is there
};
std::vector<Sheet> sheets;
std::size_t kept = 0;
unsigned made = 0;

float ratio() { return ImGui::GetIO().DisplayFramebufferScale.x; }

Area pixels(float x, float y, float width, float height) {
  const auto pixel = [](float at) { return static_cast<int>(std::lround(at * ratio())); };
  return {pixel(x), pixel(y), pixel(x + width), pixel(y + height)};
}

// Device pixels, from the lower left.
void clear(int x, int y, int width, int height, unsigned colour) {
  const auto part = [colour](int shift) { return static_cast<float>((colour >> shift) & 0xFF) / 255.f; };
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, width, height);
  glClearColor(part(0), part(8), part(16), part(24));
  glClear(GL_COLOR_BUFFER_BIT);
}

// A length in CSS pixels that ImGui's backend takes for just so many of the device.
float length(int pixels) {
  float out = static_cast<float>(pixels) / ratio();
  while (static_cast<int>(out * ratio()) < pixels) out *= 1.0000002f;
  return out;
}

// In the lower left of the surface.
void draw_tile(Sheet& sheet) {
  const Tile& t = sheet.tile;
  clear(0, 0, t.width, t.height, sheet.ground);
  ImDrawData data;
  data.Valid = true;
  data.DisplayPos = {static_cast<float>(t.x) / ratio(), static_cast<float>(t.y) / ratio()};
  data.DisplaySize = {length(t.width), length(t.height)};
  data.FramebufferScale = {ratio(), ratio()};
  data.Textures = &ImGui::GetPlatformIO().Textures;
  data.AddDrawList(sheet.list);
  ImGui_ImplOpenGL3_RenderDrawData(&data);
  js_put(1, t.slot, 0, device_height - t.height, t.x, t.y, t.width, t.height, ratio());
}

// Glyphs that are new change the vertices that show them: what looks the same needs no other picture.
void draw_page(ImDrawData& data) {
  const std::vector<Part> all = parts({0, 0, device_width, device_height}, open_area, grounds, data);
  for (std::size_t i = all.size(); i < shown.size(); ++i) js_hide(0, static_cast<int>(i));
  shown.resize(all.size());
  bool drawn = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (shown[i] == all[i].looks) continue;
    shown[i] = all[i].looks;
    if (!std::exchange(drawn, true)) {
      clear(0, 0, device_width, device_height, 0);
      for (const Ground& g : grounds)
        clear(g.at.left, device_height - g.at.bottom, g.at.width(), g.at.height(), g.colour);
      ImGui_ImplOpenGL3_RenderDrawData(&data);
    }
    const Area& at = all[i].at;
    js_put(0, static_cast<int>(i), at.left, at.top, at.left, at.top, at.width(), at.height(), ratio());
  }
}

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
  context = js_make_context();
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
  ++made;
  std::fill(shown.begin(), shown.end(), 0);
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
  js_size(device_width, device_height);
  std::fill(shown.begin(), shown.end(), 0);
}

void ground(float x, float y, float width, float height, unsigned colour) {
  grounds.push_back({pixels(x, y, width, height), colour});
}

void opening(float x, float y, float width, float height) { open_area = pixels(x, y, width, height); }

void begin() {
  grounds.clear();
  open_area = {};
  kept = 0;
  if (working) ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  // ImGui tells only its current font how dense the screen is; all faces are drawn with.
  for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
    font->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
}

void end() {
  ImGui::Render();
  if (!working) {
    settle_textures();
    return;
  }
  for (std::size_t i = 0; i < kept; ++i) draw_tile(sheets[i]);
  draw_page(*ImGui::GetDrawData());
}

ImDrawList* sheet(const Tile& tile) {
  if (sheets.size() == kept) sheets.push_back({{}, 0, new ImDrawList(ImGui::GetDrawListSharedData())});
  ImDrawList* list = sheets[kept].list;
  list->_ResetForNewFrame();
  list->PushTexture(ImGui::GetIO().Fonts->TexRef);
  const float x = static_cast<float>(tile.x) / ratio(), y = static_cast<float>(tile.y) / ratio();
  list->PushClipRect(
      {x, y}, {x + static_cast<float>(tile.width) / ratio(), y + static_cast<float>(tile.height) / ratio()});
  return list;
}

std::uint64_t seen_on_sheet() {
  const ImVector<ImDrawVert>& all = sheets[kept].list->VtxBuffer;
  Hash sum;
  sum.add({reinterpret_cast<const char*>(all.Data), static_cast<std::size_t>(all.size_in_bytes())});
  return sum.value;
}

void keep_sheet(const Tile& tile, unsigned ground) {
  sheets[kept].tile = tile;
  sheets[kept++].ground = ground;
}

void hide_tile(int slot) { js_hide(1, slot); }
unsigned tiles_made() { return made; }

}  // namespace hearsay::screen
