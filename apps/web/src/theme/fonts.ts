import '@fontsource-variable/source-sans-3';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/noto-sans-arabic';
import '@fontsource-variable/noto-naskh-arabic';
